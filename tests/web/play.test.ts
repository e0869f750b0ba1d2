import type { Locator, Page } from 'playwright-core';
import { startConfiguredServer, type TestServer } from '../server/start-test-server.js';
import { describeInBrowser, findViolations, openPage, type WatchedPage } from './open-page.js';

const drawn = 'franchise=john-wick&seed=babayaga';

describeInBrowser('games', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startConfiguredServer();
  });
  afterAll(() => server?.stop());

  /** Opens a game; at the end nothing may have gone wrong, and everyone must be able to use it. */
  async function play(game: string, playing: (page: Page) => Promise<void>): Promise<void> {
    const watched = await openPage(server, `/play?game=${game}&${drawn}`);
    try {
      await playing(watched.page);
      expect(await findViolations(watched.page)).toEqual([]);
      expectNoComplaints(watched);
    } finally {
      await watched.context.close();
    }
  }

  it('asks ten questions by keyboard alone, proves each answer, and shares the result', async () => {
    await play('quiz', async (page) => {
      const marks: string[] = [];
      for (let at = 1; at <= 10; at++) {
        await page.getByText(`Question ${at} of 10`).waitFor();
        await press(page.locator('.question:not([hidden]) [data-choice]').first());
        const verdict = page.getByRole('status').first();
        await verdict.filter({ hasText: /^(Right|Wrong)\./ }).waitFor();
        marks.push((await verdict.textContent())?.startsWith('Right') ? '●' : '○');
        await page.getByText('What proves it', { exact: true }).waitFor();
        if (at === 1) expect(await findViolations(page)).toEqual([]);
        await page.keyboard.press('Enter');
      }
      const shared = await page.locator('.result pre').textContent();
      const score = marks.filter((mark) => mark === '●').length;
      expect(shared?.split('\n')).toEqual([
        `throughline, Quiz: John Wick: ${score} of 10 right.`,
        marks.join(''),
        `${server.url}/play?game=quiz&${drawn}`,
      ]);
    });
  });

  it('fills a cell of a grid by a name with a typo', async () => {
    await play('grid', async (page) => {
      const cell = page.getByRole('button', { name: /answers$/ }).first();
      await press(cell);
      await page.keyboard.type('keanu reves');
      await page.getByRole('button', { name: 'Keanu Reeves' }).waitFor();
      await page.keyboard.press('Enter');
      const verdict = page.getByText(/^(Right|Wrong)\./);
      expect(await verdict.textContent()).toMatch(/[01] of 9 cells filled, 8 tries left\.$/);
      await press(page.getByRole('button', { name: /answers$/ }).last());
      await page.keyboard.press('Escape');
      await page.locator('dialog').waitFor({ state: 'hidden' });
    });
  });

  it('checks four names at a time, and ends after four mistakes', async () => {
    await play('groups', async (page) => {
      const names = page.locator('.names button');
      const total = await names.count();
      for (let last = 3; last < total; last++) {
        if ((await page.locator('.result').count()) > 0) break;
        for (const at of [0, 1, 2, last]) await press(names.nth(at));
        await page.getByText('4 of 4 chosen.').waitFor();
        await press(page.getByRole('button', { name: 'Check' }));
        await page
          .getByText(/mistakes left/)
          .first()
          .waitFor();
        await press(page.getByRole('button', { name: 'Choose none' }));
      }
      await page.locator('.result').waitFor();
    });
  });

  it('orders works by buttons and by dragging, until no two are in the wrong order', async () => {
    await play('order', async (page) => {
      const items = page.locator('.order li');
      const first = await items.first().locator('.title').textContent();
      await press(items.first().getByRole('button', { name: /down$/ }));
      expect(await items.nth(1).locator('.title').textContent()).toBe(first);
      await page.getByText(`${first} is now number 2`).waitFor();
      await drag(page, items.nth(1), items.first());
      expect(await items.first().locator('.title').textContent()).toBe(first);
      await press(page.getByRole('button', { name: 'Check' }));
      await page
        .getByText(/comes before/)
        .first()
        .waitFor();
      await page.getByText('3 tries left.').first().waitFor();
    });
  });

  it('says in one sentence that a game can no longer be checked', async () => {
    await play('quiz', async (page) => {
      await page.evaluate(`document.querySelector('.question').dataset.token = 'expired'`);
      await press(page.locator('[data-choice]').first());
      await page.getByText('This game can no longer be checked').waitFor();
      await page.locator('#proofs').getByRole('link', { name: 'New game' }).click();
      await page.getByText('Question 1 of 10').waitFor();
    });
  });

  it('can be read without scripts', async () => {
    const watched = await openPage(server, `/play?game=quiz&${drawn}`, {
      javaScriptEnabled: false,
    });
    try {
      expect(await watched.page.locator('.question').count()).toBe(10);
      expect(await watched.page.getByText('Question 10 of 10').isVisible()).toBe(true);
      expect(await watched.page.locator('noscript p').isVisible()).toBe(true);
    } finally {
      await watched.context.close();
    }
  });
});

function expectNoComplaints({ complaints, foreign }: WatchedPage): void {
  expect(foreign).toEqual([]);
  expect(complaints).toEqual([]);
}

async function press(button: Locator): Promise<void> {
  await button.focus();
  await button.press('Enter');
}

async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  const start = await from.locator('.title').boundingBox();
  const end = await to.boundingBox();
  if (start === null || end === null) throw new Error('There is nothing to drag.');
  await page.mouse.move(start.x + 5, start.y + start.height / 2);
  await page.mouse.down();
  await page.mouse.move(start.x + 5, end.y + 2, { steps: 5 });
  await page.mouse.up();
}
