import { Link } from 'react-router';
import styles from './search.module.css';

const lines: readonly { says: string; examples: readonly string[] }[] = [
  {
    says: '写几个词，都有的才列出；加引号的连在一起才算；前面加减号的不要',
    examples: ['养老 助餐', '“家庭养老床位”', '助餐 -学校'],
  },
  {
    says: '只在一栏里查：栏名加冒号',
    examples: ['代表:陈若安', '届次:市九届五次', '年:2019-2021', '类别:提案', '单位:财政局'],
  },
  { says: '姓名可以只打拼音首字母；编号直接写', examples: ['代表:cra', '77'] },
];

/** The query language in three lines, each with examples that can be clicked. */
export function HowTo() {
  return (
    <ul className={styles.searchHow}>
      {lines.map(({ says, examples }) => (
        <li key={says}>
          {says}：
          {examples.map((example) => (
            <Link key={example} to={`/search?${new URLSearchParams({ text: example })}`}>
              {example}
            </Link>
          ))}
        </li>
      ))}
    </ul>
  );
}
