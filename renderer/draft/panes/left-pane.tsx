import { Splitter } from 'antd';
import type { Desk } from '../desk.ts';
import {
  type BlockCommand,
  goToBlock,
  levelDown,
  levelUp,
  moveDown,
  moveTo,
  moveUp,
} from '../editor/block-commands.ts';
import { OpinionsPane } from './opinions-pane.tsx';
import { OutlinePane } from './outline-pane.tsx';
import styles from './panes.module.css';

const keyed = { up: moveUp, down: moveDown, deeper: levelDown, higher: levelUp } as const;

/** The outline above, the asks and opinions below. */
export function LeftPane({ desk, coHandled }: { desk: Desk; coHandled: boolean }) {
  const { letter, draft } = desk;
  const { editor } = letter;
  const run = (command: BlockCommand) => command(editor.state, (transaction) => editor.view.dispatch(transaction));
  return (
    <Splitter orientation="vertical">
      <Splitter.Panel defaultSize="52%" min={80} collapsible>
        <OutlinePane
          blocks={letter.content.blocks}
          currentId={desk.blockId}
          editable={desk.editable}
          signs={desk.signs}
          onOpen={desk.goTo}
          onMove={(from, before) => {
            run(moveTo(from, before));
            editor.view.focus();
          }}
          onKey={(blockId, key) => {
            run(goToBlock(blockId));
            run(keyed[key]);
            // The row has moved; the keys go on working on it.
            requestAnimationFrame(() => document.querySelector<HTMLElement>(`.${styles.outlineCurrent}`)?.focus());
          }}
        />
      </Splitter.Panel>
      <Splitter.Panel min={80} collapsible>
        {draft.asks.length > 0 ? (
          <details className={styles.asks} open={!coHandled}>
            <summary>建议提出{draft.asks.length}项要求</summary>
            <ol>
              {draft.asks.map((ask) => (
                <li key={ask}>{ask}</li>
              ))}
            </ol>
          </details>
        ) : null}
        {coHandled ? <OpinionsPane desk={desk} /> : null}
      </Splitter.Panel>
    </Splitter>
  );
}
