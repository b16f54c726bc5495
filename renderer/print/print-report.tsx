import { Alert, Progress } from 'antd';
import { Link } from 'react-router';
import styles from '../paper/paper.module.css';
import { PaperStatus } from '../paper/paper-status.tsx';
import { EmptyPlace } from '../ui/empty-place.tsx';
import type { LaidLetter } from './laid-letter.ts';
import type { Fetched } from './print-letters.ts';

type Props = {
  fetched: readonly Fetched[];
  wanted: number;
  laid: readonly LaidLetter[];
  /** How many forms go with them. */
  forms: number;
  duplex: boolean;
};

/** How far fetching has come, what the pages hold, and which items are left out for what reason. */
export function PrintReport({ fetched, wanted, laid, forms, duplex }: Props) {
  if (wanted === 0) return <EmptyPlace title="没有选件">请回到办理件列表，选中要打印的件，再按「打印」。</EmptyPlace>;
  if (fetched.length < wanted) {
    return (
      <Progress percent={Math.floor((fetched.length / wanted) * 100)} format={() => `${fetched.length}/${wanted}件`} />
    );
  }
  const problems = fetched.flatMap((each) => ('problem' in each ? [each] : []));
  const [one] = laid;
  return (
    <>
      {problems.length > 0 ? (
        <Alert
          type="warning"
          showIcon
          style={{ marginBottom: 8 }}
          title={`${problems.length}件没有列入打印`}
          description={problems.map(({ proposalId, problem, name }) => (
            <div key={proposalId}>
              <Link to={`/items/${proposalId}`}>{name}</Link>　{problem}
            </div>
          ))}
        />
      ) : null}
      {laid.length === 1 && one && forms === 0 ? (
        <PaperStatus pages={one.pages} lines={one.items.map(({ line }) => line)} form={one.form} />
      ) : (
        <div className={styles.paperStatus}>{batchWords(laid, forms, duplex)}</div>
      )}
    </>
  );
}

function batchWords(laid: readonly LaidLetter[], forms: number, duplex: boolean): string {
  const pages = laid.reduce((sum, each) => sum + each.pages.length, 0);
  const sheets = laid.reduce((sum, each) => sum + Math.ceil(each.pages.length / 2), 0);
  const withForms = forms > 0 ? `，附征询意见表${forms}张` : '';
  return `${laid.length}份，共${pages}页${withForms}${duplex ? `，双面印${sheets + forms}张，每份从新的一张起` : ''}`;
}
