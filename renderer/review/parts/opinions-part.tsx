import { Tag } from 'antd';
import { accountInWords, accountOf } from '../../../shared/domain/merging/account.ts';
import { unmergedUnits } from '../../../shared/domain/merging/derived.ts';
import type { LetterReview } from '../../../shared/model/letter/letter.ts';
import type { LeftOut } from '../../../shared/model/merging/merging.ts';
import { UnitSign } from '../../ui/marks/unit-sign.tsx';
import styles from '../review.module.css';
import { DecidePart } from './decide-part.tsx';

/** 会办意见 by unit: how much of each stands in the letter, and what was not taken with the reason. */
export function OpinionsPart({ review }: { review: LetterReview }) {
  const { opinions, leftOut } = review;
  const { content } = review.version;
  const undecided = leftOut.filter(({ why, rejected }) => why === 'other' && rejected === null).length;
  const refused = leftOut.filter(({ rejected }) => rejected !== null).length;
  const accounts = new Map(accountOf(content, opinions).map((account) => [account.unitId, account]));
  const unmerged = unmergedUnits(content, opinions);
  const says = [
    undecided > 0 ? `${undecided}段没有采用也没有理由` : '',
    refused > 0 ? `不采纳${refused}段` : '',
  ].filter(Boolean);
  const title = `会办意见：${opinions.length}家${says.length > 0 ? `，${says.join('，')}` : '，都已采用'}`;
  return (
    <DecidePart id="opinions" title={title}>
      {opinions.map((opinion) => {
        const account = accounts.get(opinion.unitId);
        const out = leftOut.filter(({ unitId, why }) => unitId === opinion.unitId && why !== 'courtesy');
        return (
          <article key={opinion.id} className={styles.heldCard}>
            <UnitSign unitId={opinion.unitId} shortName={opinion.unitShortName} named />{' '}
            {unmerged.includes(opinion.unitId) ? <Tag color="orange">最新一版没有汇总</Tag> : null}
            {account && !unmerged.includes(opinion.unitId) ? (
              <div className="quiet">{accountInWords(account)}</div>
            ) : null}
            {out.map((row) => (
              <div key={row.paragraph} className={styles.notTaken}>
                <div>{row.text}</div>
                <WhyNot row={row} />
              </div>
            ))}
            <details>
              <summary className={styles.plainSummary}>意见全文（第{opinion.version}版）</summary>
              {opinion.blocks.map((block, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: an opinion's paragraphs never change.
                <p key={index} className="keep-lines">
                  {block.text}
                </p>
              ))}
            </details>
          </article>
        );
      })}
    </DecidePart>
  );
}

const whyNot = { courtesy: '客套语', 'to-us': '给本单位的话，不进答复', duplicate: '与别处重复' } as const;

/** Why a paragraph stands nowhere in the letter; that nobody said why is told in red. */
function WhyNot({ row: { rejected, why } }: { row: LeftOut }) {
  if (rejected !== null) return <div className="quiet">不采纳：{rejected}</div>;
  if (why !== 'other') return <div className="quiet">{whyNot[why]}</div>;
  return <div className={styles.wanting}>没有采用，也没有写理由</div>;
}
