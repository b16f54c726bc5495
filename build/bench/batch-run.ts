import { letterDocx } from '../../electron/docx/letter-docx.ts';
import { steadyMemory } from '../../electron/door/steady-memory.ts';
import { benchContent, benchLetterOf } from './material/sample-letter.ts';

/** A process of its own, so that no other figure's memory is counted: a thousand letters one after another. */
steadyMemory();
const count = 1000;
let peak = 0;
let peakOf100 = 0;
const started = performance.now();
for (let n = 1; n <= count; n += 1) {
  await letterDocx(benchLetterOf(benchContent, n), { office: '云澜市民政局', day: '2026-03-20' });
  peak = Math.max(peak, process.memoryUsage().rss);
  if (n === 100) peakOf100 = peak;
}
const perLetter = (performance.now() - started) / count;
console.log(JSON.stringify({ count, perLetter, peakOf100, peak }));
