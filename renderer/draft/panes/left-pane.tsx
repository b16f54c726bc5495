import { Splitter } from 'antd';
import { AnsweredAsks } from '../../ui/asks/answered-asks.tsx';
import { answersInWords } from '../../ui/asks/answers-in-words.ts';
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
  const { answers } = desk.findings;
  // A co-handling unit answers what is its own matter only.
  const isReply = draft.letterKind === 'reply';
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
          <details className={styles.asks} open>
            <summary>
              {isReply ? `诉求与答复：${answersInWords(answers)}` : `建议提出${draft.asks.length}项要求`}
            </summary>
            {isReply ? (
              <AnsweredAsks answers={answers} blocks={letter.content.blocks} onGo={desk.goTo} />
            ) : (
              <ol>
                {draft.asks.map(({ statement }) => (
                  <li key={statement}>{statement}</li>
                ))}
              </ol>
            )}
          </details>
        ) : null}
        {coHandled ? <OpinionsPane desk={desk} /> : null}
      </Splitter.Panel>
    </Splitter>
  );
}
