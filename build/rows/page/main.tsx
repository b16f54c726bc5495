import '../../../renderer/base.css';
import '../../../renderer/paper/print.css';

import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { PaperPages, usePaged } from '../../../renderer/paper/paper-sheet.tsx';
import type { ComposedLetter } from '../../../shared/model/letter/composed.ts';

/** The print page's paper alone: whoever compares rows shows one letter after the other and prints each. */
function Letter({ form, lines }: ComposedLetter) {
  const items = lines.map((line, index) => ({ key: String(index), line }));
  return <PaperPages pages={usePaged(items, form)} items={items} form={form} />;
}

const place = document.getElementById('root');
if (!place) throw new Error('index.html has no #root');
const root = createRoot(place);
let shown = 0;
Object.assign(window, {
  showLetter(letter: ComposedLetter) {
    shown += 1;
    flushSync(() => root.render(<Letter key={shown} {...letter} />));
  },
});
