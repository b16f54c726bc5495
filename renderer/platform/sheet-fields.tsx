import { App, Checkbox } from 'antd';
import { type ReactNode, useEffect, useRef } from 'react';
import { filesField, type PlatformSheet, type TickedField } from '../../shared/model/platform/platform.ts';
import { CopyButton, copyText } from '../ui/copy-button.tsx';
import { sizeWords } from '../ui/files/read-files.ts';
import { useRowKeys } from '../ui/lists/use-row-keys.ts';
import { instantWords } from '../ui/marks/day-words.ts';
import { RefusalAlert } from '../ui/refusal-alert.tsx';
import { useAct } from '../use-call.ts';
import { FieldText } from './field-text.tsx';
import styles from './platform.module.css';

type Props = { proposalId: number; sheet: PlatformSheet; mayTick: boolean };
/** One line of the sheet: a field of the platform, or its files. */
type Row = { key: string; label: string; tick: TickedField['tick']; field: TickedField | null };

/** The fields in the platform's order: Enter copies one, ticks it off and goes to the next. */
export function SheetFields({ proposalId, sheet, mayTick }: Props) {
  const { message } = App.useApp();
  const box = useRef<HTMLDivElement>(null);
  const tick = useAct('platform.tick');
  const rows: Row[] = sheet.fields.map((field) => ({ ...field, field }));
  if (sheet.fileRule.most > 0) rows.push({ key: filesField, label: '附件', tick: sheet.filesTick, field: null });
  const isTicked = ({ tick: held }: Row) => held !== null && !held.stale;
  const isEmpty = ({ field }: Row) => field?.value === '';

  function put(of: readonly Row[], ticked: boolean) {
    if (!mayTick) return;
    for (const { key: field } of of) tick.mutate({ proposalId, platform: sheet.key, field, ticked });
  }
  const { picked, setPicked } = useRowKeys<Row>({
    ...{ box, rows, isTicked, keyOf: ({ key }) => key, address: sheet.key },
    open: (row) => copied(row, row.field?.value ?? null),
    tick: mayTick ? put : undefined,
  });
  const nextAfter = (at: number) => rows.findIndex((row, index) => index > at && !isEmpty(row) && !isTicked(row));
  /** What was copied is done; the next one that is not is at hand. */
  function copied(row: Row, text: string | null) {
    if (text === '') return;
    if (text !== null && copyText(text)) void message.info(`「${row.label}」已复制`, 2);
    put([row], true);
    const next = nextAfter(rows.findIndex(({ key }) => key === row.key));
    if (next === -1) return;
    setPicked(next);
    const key = CSS.escape(rows[next]?.key ?? '');
    box.current?.querySelector(`[data-row-key="${key}"]`)?.scrollIntoView({ block: 'nearest' });
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: where one begins, once.
  useEffect(() => setPicked(nextAfter(-1)), []);

  const counted = rows.filter((row) => !isEmpty(row));
  return (
    <section className="sheet" aria-label={sheet.name}>
      <p className={`quiet ${styles.told}`}>
        已录入 {counted.filter(isTicked).length}／{counted.length} 栏。↑↓ 选一栏，Enter
        复制、勾掉并到下一栏，空格勾或取消。
      </p>
      <RefusalAlert error={tick.error} onClose={() => tick.reset()} />
      <div className={styles.fields} ref={box}>
        {rows.map((row, at) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: the keys of the list do the same.
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys of the list do the same.
          <div
            key={row.key}
            data-row-key={row.key}
            className={`${styles.field} ${at === picked ? styles.current : ''}`}
            aria-current={at === picked}
            onClick={() => setPicked(at)}
          >
            <Checkbox
              aria-label={`「${row.label}」已录入`}
              checked={isTicked(row)}
              disabled={!mayTick || isEmpty(row)}
              onChange={({ target }) => put([row], target.checked)}
            />
            <div>
              <div className={styles.label}>{row.label}</div>
              <TickWords tick={row.tick} />
            </div>
            {row.field ? (
              <FieldText
                field={row.field}
                counts={sheet.counts}
                copy={(text) => (
                  <CopyButton text={text} name={`复制「${row.label}」`} onCopied={() => copied(row, null)} />
                )}
              />
            ) : (
              <Files sheet={sheet} />
            )}
          </div>
        ))}
      </div>
    </section>
  );
}

function TickWords({ tick }: { tick: Row['tick'] }): ReactNode {
  if (tick === null) return null;
  return tick.stale ? (
    <div className={styles.stale}>勾过以后内容变了，请重录</div>
  ) : (
    <div className="quiet">
      {tick.by} {instantWords(tick.at).slice(5)}
    </div>
  );
}

/** The item's files as this platform would take them; their names are copied, they are chosen there. */
function Files({ sheet: { files, fileRule } }: { sheet: PlatformSheet }) {
  const rule = [
    `最多${fileRule.most}个`,
    ...(fileRule.largest === null ? [] : [`每个不超过 ${fileRule.largest} MB`]),
    ...(fileRule.endings.length === 0 ? [] : [`只收 ${fileRule.endings.map((each) => `.${each}`).join('、')}`]),
    ...(fileRule.nameLimit === null ? [] : [`文件名不超过${fileRule.nameLimit}个字`]),
  ];
  return (
    <div style={{ gridColumn: '3 / -1' }}>
      <div className="quiet">平台：{rule.join('，')}。答复函的 Word 文件在那一件的「答复稿」里导出。</div>
      {files.length === 0 ? <div className="quiet">这一件没有附件。</div> : null}
      <ul className={styles.files}>
        {files.map(({ attachmentId, name, size, problems }) => (
          <li key={attachmentId}>
            {name}　<span className="quiet">{sizeWords(size)}</span>{' '}
            {problems.length > 0 ? (
              <div className={styles.over}>{problems.join('；')}</div>
            ) : (
              <span className="quiet">可以上传</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
