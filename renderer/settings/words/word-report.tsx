import { Alert, Tag } from 'antd';
import type { TemplatePlace, TemplateReport } from '../../../shared/model/templates.ts';
import styles from '../settings.module.css';

const kinds = {
  ...{ unknown: '不认识', missing: '缺少', broken: '不能用', marks: '编辑痕迹' },
  ...{ split: '分成几截', lacks: '没有位置', cleaned: '已清理' },
} as const;

/** What was found in a template: what is wrong with its place, its fields, and its text with them marked. */
export function WordReport({ report }: { report: TemplateReport }) {
  const errors = report.problems.filter(({ severity }) => severity === 'error').length;
  return (
    <div className={styles.wordReport}>
      {errors === 0 ? (
        <Alert type="success" showIcon title={`可以使用，认出${report.fields.length}个字段。`} />
      ) : (
        <Alert type="error" showIcon title={`有${errors}处要先改好，改后重新选择文件。`} />
      )}
      {report.problems.map(({ kind, field, place, words, severity }) => (
        <div key={`${kind}/${field}/${place?.part}/${place?.paragraph}/${words}`} className={styles.wordProblem}>
          <Tag color={severity === 'error' ? 'error' : 'default'}>{kinds[kind]}</Tag>
          <span>
            {words}
            {place ? <span className="quiet">　{placeWords(place)}</span> : null}
          </span>
        </div>
      ))}
      <h2>模板内容</h2>
      <div className={styles.wordOutline}>
        {report.outline.map(({ part, style, text }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph is only known by its place.
          <div key={index} className={styles.wordLine}>
            <span className="quiet">
              {part === '正文' ? (style || 'Normal').replace(/^Normal$/iu, '默认段落') : part}
            </span>
            <span>{marked(text)}</span>
          </div>
        ))}
      </div>
    </div>
  );
}

function placeWords({ part, paragraph, excerpt }: TemplatePlace): string {
  return `${part}第${paragraph}段「${excerpt}」`;
}

function marked(text: string) {
  return text.split(/(\{[^{}]*\})/u).map((piece, index) =>
    piece.startsWith('{') ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: a piece is only known by its place.
      <mark key={index}>{piece}</mark>
    ) : (
      piece
    ),
  );
}
