import { levelFields, requiredFields, wordFields, wordLists } from '../../../shared/domain/letter/word-template.ts';
import styles from '../settings.module.css';

const needed = new Set<string>(requiredFields);
const levels = new Set<string>(levelFields);

/** What may stand in braces in a Word template, and how to write the body and what repeats. */
export function WordFields() {
  const simple = Object.entries(wordFields).filter(([name]) => !levels.has(name));
  return (
    <aside
      className={`sheet ${styles.wordFields}`}
      aria-label="可用的字段"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: who has no mouse scrolls it by its keys.
      tabIndex={0}
    >
      <h2>模板里可用的字段</h2>
      <p className="quiet">在 WPS 或 Word 里照本单位的样子排好，要填内容的地方写上花括号。带 * 的必须有。</p>
      <Rows rows={simple} />
      <h3>正文的样例段落</h3>
      <p className="quiet">各写一段，排成想要的样子；导出时正文各段照它的字体、字号和缩进排，序号由程序编。</p>
      <Rows rows={Object.entries(wordFields).filter(([name]) => levels.has(name))} />
      <h3>要重复的内容</h3>
      {Object.entries(wordLists).map(([name, { says, fields }]) => (
        <p key={name}>
          <code>{`{#${name}}${Object.keys(fields)
            .map((field) => `{${field}}`)
            .join('')}{/${name}}`}</code>
          <span className="quiet">　{says}，可放在表格的一行里</span>
        </p>
      ))}
    </aside>
  );
}

function Rows({ rows }: { rows: [string, string][] }) {
  return (
    <dl className={styles.wordFieldRows}>
      {rows.map(([name, says]) => (
        <div key={name}>
          <dt>
            <code>{`{${name}}`}</code>
            {needed.has(name) ? '*' : ''}
          </dt>
          <dd>{says}</dd>
        </div>
      ))}
    </dl>
  );
}
