import { red, redRuleWidthMm, ruleLines } from '../../shared/domain/paper/style.ts';
import type { LetterForm } from '../../shared/model/kinds.ts';
import { colours } from '../tokens.ts';
import styles from './paper.module.css';

/** The red double line of 信函格式 (thick over thin, thin over thick at the foot), the single one of 文件格式. */
export function RedRule({ at, form }: { at: 'head' | 'foot'; form: LetterForm }) {
  if (form === 'document')
    return <div className={styles.paperRed} style={{ borderTop: `${ruleLines.singlePt}pt solid ${red}` }} />;
  const parts = at === 'foot' ? [ruleLines.thinPt, ruleLines.thickPt] : [ruleLines.thickPt, ruleLines.thinPt];
  return (
    <div
      className={styles.paperRed}
      style={{
        width: `${redRuleWidthMm}mm`,
        boxSizing: 'content-box',
        height: `${ruleLines.gapPt}pt`,
        borderTop: `${parts[0]}pt solid ${red}`,
        borderBottom: `${parts[1]}pt solid ${red}`,
      }}
    />
  );
}

/** A black rule of the 版记. */
export function ColophonRule({ outer }: { outer: boolean }) {
  return <div style={{ borderTop: `${outer ? ruleLines.outerPt : ruleLines.innerPt}pt solid ${colours.ink}` }} />;
}
