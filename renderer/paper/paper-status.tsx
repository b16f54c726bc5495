import { Tooltip } from 'antd';
import { Link } from 'react-router';
import { missingFonts, missingWords } from '../../shared/domain/paper/fonts.ts';
import { pageFigures, pageWords } from '../../shared/domain/paper/page-figures.ts';
import type { LetterPage } from '../../shared/domain/paper/paged-letter.ts';
import type { LetterForm } from '../../shared/model/kinds.ts';
import type { Line } from '../../shared/model/letter/composed.ts';
import { letterFontsHere } from '../ui/files/installed-fonts.ts';
import styles from './paper.module.css';

type Props = { pages: readonly LetterPage[]; lines: readonly Line[]; form: LetterForm };

/** Below the paper: pages, rows on each, where the 版记 falls, and which fonts this PC lacks. */
export function PaperStatus({ pages, lines, form }: Props) {
  const missing = missingFonts(letterFontsHere());
  return (
    <footer className={styles.paperStatus}>
      {pageWords(pageFigures(pages, lines, form), form).map((words) => (
        <span key={words}>{words}</span>
      ))}
      {missing.length > 0 ? (
        <Tooltip title={missing.map(missingWords).join('；')}>
          <Link to="/settings/fonts">本机缺{missing.length}种公文字体，以近似字体显示</Link>
        </Tooltip>
      ) : null}
    </footer>
  );
}
