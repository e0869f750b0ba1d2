import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';

const root = join(__dirname, '../..');

/** A source file; paths are relative to the repository. */
export interface Module {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
  readonly exports: readonly Export[];
}

interface Import {
  readonly specifier: string;
  /** The imported file, unless it is a package. */
  readonly path: string | undefined;
  readonly names: readonly string[];
}

/** Stands for every name of a module. */
export const ALL = '*';

interface Export {
  readonly name: string;
  /** Where the name comes from, if it is re-exported. */
  readonly from?: { readonly path: string; readonly name: string } | undefined;
}

/** The modules in these folders, types and re-exports included. */
export function readModules(folders: readonly string[]): readonly Module[] {
  return folders
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
        join(folder, file),
      ),
    )
    .filter((path) => /(?<!\.d)\.tsx?$/.test(path) && !path.includes('node_modules'))
    .map(readModule);
}

function readModule(path: string): Module {
  const text = readFileSync(join(root, path), 'utf8');
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023);
  const imports: Import[] = [];
  const exports: Export[] = [];
  const add = (specifier: ts.Node, names: readonly string[]): string | undefined => {
    if (!ts.isStringLiteral(specifier)) return undefined;
    const target = resolve(path, specifier.text);
    imports.push({ specifier: specifier.text, path: target, names });
    return target;
  };
  for (const statement of source.statements) {
    if (ts.isImportDeclaration(statement)) {
      add(statement.moduleSpecifier, importedNames(statement.importClause));
    } else if (ts.isExportDeclaration(statement)) {
      const { exportClause, moduleSpecifier } = statement;
      const target = moduleSpecifier && add(moduleSpecifier, []);
      const fromTarget = (name: string) => (target ? { path: target, name } : undefined);
      if (exportClause === undefined) {
        exports.push({ name: ALL, from: fromTarget(ALL) });
      } else if (ts.isNamedExports(exportClause)) {
        for (const { name, propertyName } of exportClause.elements) {
          exports.push({ name: name.text, from: fromTarget((propertyName ?? name).text) });
        }
      }
    } else if (isExported(statement)) {
      exports.push(...declaredNames(statement).map((name) => ({ name })));
    }
  }
  const visit = (node: ts.Node): void => {
    const [specifier] = ts.isCallExpression(node) ? node.arguments : [];
    if (specifier && ts.isCallExpression(node) && isImport(node.expression)) add(specifier, [ALL]);
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      add(node.argument.literal, [ALL]);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { path, text, imports, exports };
}

function importedNames(clause: ts.ImportClause | undefined): readonly string[] {
  if (clause === undefined) return [];
  const own = clause.name === undefined ? [] : ['default'];
  const bindings = clause.namedBindings;
  if (bindings === undefined) return own;
  if (ts.isNamespaceImport(bindings)) return [ALL];
  return [...own, ...bindings.elements.map((one) => (one.propertyName ?? one.name).text)];
}

function isExported(statement: ts.Statement): boolean {
  const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
  return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
}

function declaredNames(statement: ts.Statement): readonly string[] {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.flatMap(({ name }) => boundNames(name));
  }
  const isNamed =
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement) ||
    ts.isEnumDeclaration(statement);
  return isNamed && statement.name !== undefined ? [statement.name.text] : [];
}

function boundNames(name: ts.BindingName): readonly string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((one) => (ts.isBindingElement(one) ? boundNames(one.name) : []));
}

function isImport({ kind }: ts.Expression): boolean {
  return kind === ts.SyntaxKind.ImportKeyword;
}

const options = { module: ts.ModuleKind.Node20, jsx: ts.JsxEmit.ReactJSX };

function resolve(path: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  const { resolvedModule } = ts.resolveModuleName(specifier, join(root, path), options, ts.sys);
  const file = resolvedModule?.resolvedFileName ?? join(root, dirname(path), specifier);
  return relative(root, file);
}
