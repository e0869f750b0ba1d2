/** A task of a gantt diagram, with its section. */
interface Task {
  readonly section: string;
  readonly name: string;
  readonly tags: readonly string[];
  readonly id: string;
  readonly start: string;
  readonly end: string;
}

interface Gantt {
  readonly settings: Readonly<Record<string, string>>;
  readonly tasks: readonly Task[];
}

const KEYWORDS =
  'title|dateFormat|inclusiveEndDates|topAxis|axisFormat|tickInterval|includes|excludes|todayMarker|weekday|weekend|accTitle|accDescr|accDescription|section|click|call|href|gantt';

/**
 * Reads what Mermaid's lexer for gantt diagrams would, but more strictly: no line may be ambiguous, and
 * no text may be dropped as a comment.
 */
export function readGantt(text: string): Gantt {
  const [first, ...lines] = text.trimEnd().split('\n');
  if (first !== 'gantt') throw new Error(`Expected "gantt", found "${first}".`);
  const settings: Record<string, string> = {};
  const tasks: Task[] = [];
  let section = '';
  for (const line of lines.map((one) => one.trim())) {
    const statement = new RegExp(`^(${KEYWORDS})\\b\\s*(.*)$`, 'i').exec(line);
    if (statement !== null) {
      const [, name = '', value = ''] = statement;
      if (/[#;\n]/.test(value)) throw new Error(`"${line}" contains a comment.`);
      if (name === 'section') section = value;
      else if (tasks.length > 0 || name in settings) throw new Error(`"${line}" comes too late.`);
      else settings[name] = value;
      continue;
    }
    tasks.push(readTask(line, section));
  }
  return { settings, tasks };
}

function readTask(line: string, section: string): Task {
  const parts = /^([^:\n#;%{}]+) :((?:done, )?)(\w+), (\d{4}-\d\d-\d\d), (\d{4}-\d\d-\d\d)$/.exec(
    line,
  );
  if (parts === null || section === '') throw new Error(`"${line}" is not a task of a section.`);
  const [, name = '', tags = '', id = '', start = '', end = ''] = parts;
  if (/^\d{4}-\d\d-\d\d/.test(name)) throw new Error(`"${line}" begins with a date.`);
  return { section, name, tags: tags === '' ? [] : ['done'], id, start, end };
}
