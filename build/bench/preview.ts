import { compose } from '../../shared/domain/letter/compose.ts';
import { pagedLetter } from '../../shared/domain/paper/paged-letter.ts';
import type { LetterContent } from '../../shared/model/letter/letter.ts';
import { endChromium, openDesk } from '../../test/e2e/browser.ts';
import { suggestion } from '../../test/support/desk.ts';
import { alone, type Measured, median, ms, single } from './measure.ts';

const sentence = '我局会同有关部门完善老年助餐服务网络，落实运营补贴，加强食品安全监管，方便老年人就近用餐。';
const keys = 40;
const wantedPages = 10;

type Keystroke = { shown: number; frame: number; paper: number };

/** A letter of ten pages beside its preview, typed into in a real browser: how long each key takes to show. */
export async function benchPreview(): Promise<Measured[]> {
  const desk = await openDesk();
  try {
    const clerk = await desk.atShell('clerk');
    const { id } = await clerk.call('proposal.create', suggestion);
    const draft = await clerk.call('draft.get', { proposalId: id });
    const content: LetterContent = { ...draft.content, blocks: blocks() };
    await clerk.call('draft.save', { proposalId: id, revision: draft.revision, content });
    const lay = () => pagedLetter(compose(content, draft.context, 'letter'));
    const pages = lay().length;
    if (pages < wantedPages) throw new Error(`the letter has only ${pages} pages`);
    const reckoning = await alone(30, lay);

    await desk.signIn('clerk');
    const { page } = desk;
    await page.goto(`${desk.url}#/items/${id}/draft`);
    await page.getByText('并排', { exact: true }).click();
    await page
      .getByRole('article', { name: /^第\d+页$/ })
      .nth(pages - 1)
      .waitFor();
    await page.locator('.ProseMirror p').nth(4).click();
    await page.evaluate(watch);
    const strokes: Keystroke[] = [];
    for (let round = 0; round <= keys; round += 1) {
      await page.keyboard.press(String(round % 10));
      const stroke = await page.evaluate<Keystroke>('window.stroke()');
      // The first one warms up.
      if (round > 0) strokes.push(stroke);
    }
    const of = (name: keyof Keystroke) => ms(median(strokes.map((stroke) => stroke[name])));
    return [
      single(`${pages}页的函：重新分行分页`, ms(reckoning), '≤ 一帧 16.7 ms'),
      single('　并排预览时每键：字在稿上出现', of('shown'), '≤ 50 ms'),
      single('　每键：重排纸面时最长的一帧', of('frame'), '≤ 50 ms'),
      single('　每键：纸面跟上（含停顿150 ms）', of('paper'), '≤ 300 ms'),
    ];
  } finally {
    await desk.close();
    await endChromium();
  }
}

function blocks(): LetterContent['blocks'] {
  return Array.from({ length: 36 }, (_, n) => ({
    id: `b${n}`,
    level: n % 6 === 0 ? 1 : 0,
    text: n % 6 === 0 ? '完善老年助餐服务网络' : sentence.repeat(2 + (n % 4)),
    sources: [],
  }));
}

/**
 * Runs in the page: times from a key going down to its letter on the draft, to the paper having followed, and the longest
 * frame in between.
 */
const watch = `(() => {
  let down = 0, shown = 0, paper = 0, frame = 0, last = 0;
  addEventListener('keydown', () => { down = performance.now(); shown = paper = frame = 0; last = down; }, true);
  const seen = (name, element) => new MutationObserver(() => {
    requestAnimationFrame(() => { const now = performance.now(); if (name === 'shown') shown ||= now; else paper ||= now; });
  }).observe(element, { subtree: true, childList: true, characterData: true });
  seen('shown', document.querySelector('.ProseMirror'));
  seen('paper', document.querySelector('.paper-pages'));
  const tick = (now) => { if (!paper) frame = Math.max(frame, now - last); last = now; requestAnimationFrame(tick); };
  requestAnimationFrame(tick);
  window.stroke = () => new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('the paper did not follow')), 10000);
    const look = () => {
      if (!shown || !paper) return setTimeout(look, 5);
      clearTimeout(late);
      setTimeout(() => resolve({ shown: shown - down, frame, paper: paper - down }), 60);
    };
    look();
  });
})()`;
