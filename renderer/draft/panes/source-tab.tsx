import { Button, Space } from 'antd';
import { useEffect, useRef } from 'react';
import { settleUpdate } from '../../../shared/domain/merging/derived.ts';
import { comparePieces } from '../../../shared/domain/words/compare-words.ts';
import type { Source } from '../../../shared/model/letter/letter.ts';
import { ComparedPieces } from '../../paper/pieces.tsx';
import asLinkStyles from '../../ui/as-link.module.css';
import type { Desk } from '../desk.ts';
import { CitationCard, checkedIn } from './citation-card.tsx';
import panesStyles from './panes.module.css';
import styles from './side.module.css';
import { Sign } from './sign.tsx';

type Props = { desk: Desk; shown: Pick<Source, 'opinionId' | 'paragraph'> | null };

/** Where the paragraph with the cursor comes from: the opinion it was taken from, with its words as they came. */
export function SourceTab({ desk, shown }: Props) {
  const { letter, draft, signs, findings, blockId } = desk;
  const block = letter.content.blocks.find(({ id }) => id === blockId);
  const updates = findings.updates.filter((update) => update.blockId === blockId);
  const first = block?.sources[0] ?? null;
  const wanted = shown ?? first;
  const opinion = draft.opinions.find(({ id }) => id === wanted?.opinionId);
  const alike = findings.alike.find((group) => blockId !== null && group.includes(blockId)) ?? [];
  const cited = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls again when another paragraph is asked for.
  useEffect(() => {
    cited.current?.scrollIntoView({ block: 'center' });
  }, [opinion?.id, wanted?.paragraph]);

  if (!opinion && !block) {
    return <p className={panesStyles.paneEmpty}>点正文中的一段，或段旁的单位标记，这里显示它出自哪份会办意见。</p>;
  }
  return (
    <div>
      {block && block.sources.length === 0 && !block.citations?.length && !shown ? (
        <p className={panesStyles.paneEmpty}>这一段没有出处：是本局所写。</p>
      ) : null}
      {block?.sources.map((source) => (
        <div key={`${source.opinionId}/${source.paragraph}`} className={styles.sourceCard}>
          <button type="button" className={asLinkStyles.asLink} onClick={() => desk.showSource(source)}>
            <Sign unit={signs.get(source.unitId)} named /> 第{source.version}版
          </button>
          {source.words === block.text ? (
            <div className="quiet">与来文一字不差</div>
          ) : (
            <div className={styles.sourceWords}>
              <ComparedPieces pieces={comparePieces(source.words, block.text)} />
            </div>
          )}
        </div>
      ))}
      {block?.citations?.map((citation) => (
        <CitationCard
          key={`${citation.source}/${citation.id}/${citation.words}`}
          citation={citation}
          text={block.text}
          onChecked={desk.editable ? () => desk.rewrite(checkedIn(letter.content, block.id), '已记为核对过') : null}
        />
      ))}
      {updates.map((update) => (
        <div
          key={`${update.opinionId}/${update.paragraph}/${update.before}`}
          className={`${styles.sourceCard} ${styles.sourceUpdate}`}
        >
          <strong>
            <Sign unit={signs.get(update.unitId)} named /> 第{update.version}版改了这一段
          </strong>
          <div className={styles.sourceWords}>
            {update.after === null ? (
              '新版中已没有这一段。'
            ) : (
              <ComparedPieces pieces={comparePieces(update.before, update.after)} />
            )}
          </div>
          {desk.editable ? (
            <Space size={8}>
              <Button
                size="small"
                onClick={() => desk.rewrite(settleUpdate(letter.content, update, true), '已改用新版文字')}
              >
                {update.after === null ? '随之删去' : '改用新文字'}
              </Button>
              <Button
                size="small"
                onClick={() => desk.rewrite(settleUpdate(letter.content, update, false), '已保留稿中文字')}
              >
                保留稿中文字
              </Button>
            </Space>
          ) : null}
        </div>
      ))}
      {alike.length > 1 ? (
        <div className={styles.sourceCard}>
          <strong>几家说法相近</strong>
          {alike
            .filter((id) => id !== blockId)
            .map((id) => (
              <button key={id} type="button" className={panesStyles.opinionWords} onClick={() => desk.goTo(id)}>
                {letter.content.blocks.find((one) => one.id === id)?.text}
              </button>
            ))}
        </div>
      ) : null}
      {opinion ? (
        <div className={styles.opinionFull}>
          <div className={styles.opinionHead}>
            <Sign unit={signs.get(opinion.unitId)} named />
            <span className="quiet">
              第{opinion.version}版 · {opinion.receivedOn} 收到
              {opinion.fileName ? ` · ${opinion.fileName}` : ''}
            </span>
          </div>
          {opinion.blocks.map((paragraph, index) => (
            <div
              // biome-ignore lint/suspicious/noArrayIndexKey: an opinion's paragraphs never change.
              key={index}
              ref={index === wanted?.paragraph ? cited : null}
              className={
                index === wanted?.paragraph ? `${styles.opinionLine} ${styles.opinionCited}` : styles.opinionLine
              }
              style={paragraph.level ? { fontWeight: 600 } : undefined}
            >
              {paragraph.text}
            </div>
          ))}
        </div>
      ) : null}
    </div>
  );
}
