import { Button, Tooltip } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { caseValueWords } from '../../shared/domain/earlier/value-words.ts';
import { markWords } from '../../shared/domain/search/marks.ts';
import {
  type CaseField,
  type CaseReading,
  caseFields,
  type EarlierCase,
  type ReadField,
} from '../../shared/model/earlier/earlier-case.ts';
import { useMayAsk } from '../session.ts';
import asLinkStyles from '../ui/as-link.module.css';
import { instantWords } from '../ui/marks/day-words.ts';
import { MarkedText } from '../ui/marks/marked-text.tsx';
import { CorrectDialog } from './correct-dialog.tsx';
import styles from './earlier.module.css';

type Fact = { field: CaseField; label: string; words: string; read: ReadField<unknown>; options: string[] };

/** What was read of a case, field by field, each with where; what is in doubt says why. */
export function CaseFacts({ found, words }: { found: EarlierCase; words: readonly string[] }) {
  const facts = factsOf(found.reading);
  const usual = usualPlace(facts);
  const mayCorrect = useMayAsk('cases.save');
  const [correcting, setCorrecting] = useState<CaseField | null>(null);
  return (
    <aside className="sheet" aria-label="登记内容">
      <div className={styles.caseFactsHead}>
        <h2 className="sheet-title">登记内容</h2>
        {mayCorrect ? (
          <Button size="small" onClick={() => setCorrecting('title')}>
            更正
          </Button>
        ) : null}
      </div>
      {usual ? (
        <p className={`quiet ${styles.caseUsual}`}>
          {found.readFrom ? `来自「${found.readFrom}」。` : ''}未另注出处的各栏读自{usual}，指到栏目上可看原文。
        </p>
      ) : null}
      <dl className={styles.caseFacts}>
        {facts.map((fact) => (
          <FactLine
            key={fact.field}
            fact={fact}
            usual={usual}
            words={words}
            onCorrect={mayCorrect && fact.read.doubt ? () => setCorrecting(fact.field) : null}
          />
        ))}
      </dl>
      {found.extras.length > 0 ? (
        <>
          <h3 className={styles.caseExtras}>其他栏</h3>
          <dl className={styles.caseFacts}>
            {found.extras.map(({ column, text }) => (
              <div key={column + text}>
                <dt>{column}</dt>
                <dd className="keep-lines">
                  <MarkedText runs={markWords(text, words)} />
                </dd>
              </div>
            ))}
          </dl>
        </>
      ) : null}
      <p className={`quiet ${styles.caseCame}`}>
        {found.importedBy}于{instantWords(found.importedAt)}入库
        {found.batch ? (
          <>
            ，批次
            {mayCorrect ? <Link to={`/import/${found.batch.id}`}>{found.batch.name}</Link> : `「${found.batch.name}」`}
          </>
        ) : null}
      </p>
      {correcting === null ? null : (
        <CorrectDialog
          id={found.id}
          reading={found.reading}
          field={correcting}
          onField={setCorrecting}
          onClose={() => setCorrecting(null)}
        />
      )}
    </aside>
  );
}

type FactProps = { fact: Fact; usual: string; words: readonly string[]; onCorrect: (() => void) | null };

function FactLine({ fact, usual, words, onCorrect }: FactProps) {
  const { label, read, options } = fact;
  const place = rowOf(read.place) === usual ? '' : read.place;
  const seen = [read.passage ? `原文「${read.passage.slice(0, 200)}」` : '', read.place].filter(Boolean).join('，');
  const value = (
    <span className="keep-lines">
      {fact.words ? <MarkedText runs={markWords(fact.words, words)} /> : <span className="quiet">未定</span>}
    </span>
  );
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {seen ? (
          <Tooltip title={seen} trigger={['hover', 'focus']}>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: where it was read is shown by the keyboard too. */}
            <span tabIndex={0}>{value}</span>
          </Tooltip>
        ) : (
          value
        )}
        {read.doubt ? (
          <div className={styles.caseDoubt}>
            存疑：{read.doubt}
            {options.length > 0 ? <span className="quiet">（读到：{options.join('；')}）</span> : null}
            {onCorrect ? (
              <button type="button" className={asLinkStyles.asLink} onClick={onCorrect}>
                更正
              </button>
            ) : null}
          </div>
        ) : null}
        {read.settledBy ? <div className={styles.caseSource}>由{read.settledBy}核定</div> : null}
        {place ? <div className={styles.caseSource}>{place}</div> : null}
      </dd>
    </div>
  );
}

function factsOf(reading: CaseReading): Fact[] {
  return (Object.keys(caseFields) as CaseField[]).flatMap((field) => {
    const read = reading[field] as ReadField<never> | undefined;
    if (!read) return [];
    const words = read.value === null ? '' : caseValueWords(field, read.value);
    const options = (read.options ?? []).map(({ value, place }) => `${caseValueWords(field, value)}（${place}）`);
    return [{ field, label: caseFields[field], words, read, options }];
  });
}

/** 「表1 第5行 案由」 is a cell of 「表1 第5行」. */
const rowOf = (place: string) => /^(.*第\d+行)(?:\s.*)?$/.exec(place)?.[1] ?? place;

/** The row or file that most fields were read from, said once instead of at every line. */
function usualPlace(facts: readonly Fact[]): string {
  const counts = new Map<string, number>();
  for (const { read } of facts) {
    if (read.place) counts.set(rowOf(read.place), (counts.get(rowOf(read.place)) ?? 0) + 1);
  }
  const [place, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
  return count > 2 ? place : '';
}
