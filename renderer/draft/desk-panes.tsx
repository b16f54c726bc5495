import { Splitter } from 'antd';
import type { ReactNode } from 'react';
import type { Source } from '../../shared/model/letter/letter.ts';
import type { Desk } from './desk.ts';
import styles from './draft.module.css';
import { LeftPane } from './panes/left-pane.tsx';
import { MiddlePane, type View } from './panes/middle-pane.tsx';
import { type SideName, SideTabs } from './panes/side-tabs.tsx';

export type ShownSource = Pick<Source, 'opinionId' | 'paragraph'> | null;

type Props = {
  desk: Desk;
  coHandled: boolean;
  mayAnswer: boolean;
  problems: Parameters<typeof SideTabs>[0]['problems'];
  view: View;
  onView: (view: View) => void;
  finding: 'find' | 'replace' | null;
  onFinding: (finding: 'find' | 'replace' | null) => void;
  side: SideName;
  onSide: (side: SideName) => void;
  shownSource: ShownSource;
  /** The letter as it will print: in the middle, or at the right beside the text. */
  paper: ReactNode;
};

/** The panes of the desk and what they share: outline and opinions, the text, what is known about it. */
export function DeskPanes(props: Props) {
  const { desk, coHandled, mayAnswer, problems, view, onView, finding, onFinding, side, onSide, shownSource, paper } =
    props;
  return (
    <Splitter className={styles.draftPanes ?? ''}>
      {view === 'beside' ? null : (
        <Splitter.Panel key="left" defaultSize={258} min={180} max={420} collapsible>
          <LeftPane desk={desk} coHandled={coHandled} />
        </Splitter.Panel>
      )}
      <Splitter.Panel key="middle" min={380}>
        <MiddlePane
          desk={desk}
          view={view}
          onView={onView}
          finding={finding}
          onFinding={onFinding}
          paper={view === 'paper' ? paper : null}
          onMargin={({ blockId: at, to, source }) => {
            if (source) desk.showSource(source);
            else {
              desk.goTo(at);
              onSide(to);
            }
          }}
        />
      </Splitter.Panel>
      <Splitter.Panel
        key="right"
        {...(view === 'beside' ? { size: '47%' } : { defaultSize: 328 })}
        min={240}
        collapsible
      >
        {view === 'beside' ? (
          paper
        ) : (
          <SideTabs
            desk={desk}
            problems={problems}
            shownSource={shownSource}
            mayAnswer={mayAnswer}
            active={side}
            onActive={onSide}
            onGo={desk.goTo}
          />
        )}
      </Splitter.Panel>
    </Splitter>
  );
}
