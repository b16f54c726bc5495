import { documentNumber } from '../../../shared/domain/numbers/document-number.ts';
import type { Office } from '../../../shared/model/people/office.ts';
import styles from './letter-head-sample.module.css';

type Props = { office: Partial<Office>; year: number };

/** How the bureau's words will look at the head of a reply; changes as they are typed. */
export function LetterHeadSample({ office, year }: Props) {
  const number = (code: string | undefined) => documentNumber({ code: code?.trim() || '代字', year, n: 1 });
  return (
    <figure className={styles.sample} aria-label="函头样张">
      <div className={styles.mark}>{office.letterhead?.trim() || '发文机关标志'}</div>
      <div className={styles.line} />
      <div className={styles.number}>{number(office.replyCode)}</div>
      <div className={styles.title}>关于市十五届人大四次会议第77号建议的答复</div>
      <div>张某某代表：</div>
      <div>　　您提出的《……》（第77号）收悉。……</div>
      <div className={styles.sign}>
        {office.fullName?.trim() || '单位全称'}
        <br />
        {year}年5月20日
      </div>
      <figcaption>
        答复函文号的写法：<strong>{number(office.replyCode)}</strong>
        <br />
        会办意见文号的写法：<strong>{number(office.opinionCode)}</strong>
      </figcaption>
    </figure>
  );
}
