import { Input, Select } from 'antd';
import { type Disclosure, disclosures, type LetterKind } from '../../../shared/model/kinds.ts';
import type { LetterContent } from '../../../shared/model/letter/letter.ts';
import { useAnswer } from '../../use-call.ts';
import type { Apart } from './document.ts';
import { EnclosureTexts } from './enclosure-texts.tsx';
import styles from './text-sheet.module.css';

type Props = {
  content: LetterContent;
  letterKind: LetterKind;
  editable: boolean;
  onChange: (patch: Partial<Apart>) => void;
};

/** The classes of the office's own scheme: the same letter means different things in different places. */
function useClasses() {
  const scales = useAnswer('scales.get', {}).data;
  const scheme = scales?.schemes.find(({ key }) => key === scales.scheme);
  return (scheme?.classes ?? []).map(({ code, text }) => ({
    value: code,
    label: code === text ? code : `${code} ${text}`,
  }));
}
const disclosureOptions = Object.entries(disclosures).map(([value, label]) => ({ value: value as Disclosure, label }));
const parts = (text: string) => text.split(/[、，,；;]/).map((name) => name.trim());

/** What belongs to the letter beside its running text: 附件, 附注, 抄送, class and 公开属性. */
export function FieldSheet({ content, letterKind, editable, onChange }: Props) {
  const classes = useClasses();
  return (
    <div className={styles.fieldSheet}>
      <div className={styles.fieldRow}>
        <label htmlFor="letter-enclosures">附件</label>
        <Input
          id="letter-enclosures"
          variant="filled"
          disabled={!editable}
          placeholder="多件用、隔开"
          value={content.enclosures.join('、')}
          onChange={(event) => onChange({ enclosures: event.target.value === '' ? [] : parts(event.target.value) })}
        />
      </div>
      <EnclosureTexts content={content} editable={editable} onChange={onChange} />
      <div className={styles.fieldRow}>
        <label htmlFor="letter-note">附注</label>
        <Input
          id="letter-note"
          variant="filled"
          disabled={!editable}
          placeholder="（联系人：×××，联系电话：×××）"
          maxLength={300}
          value={content.note}
          onChange={(event) => onChange({ note: event.target.value })}
        />
      </div>
      {content.contactLines ? (
        <div className={styles.fieldRow}>
          <label htmlFor="letter-contact">联系信息</label>
          <Input.TextArea
            id="letter-contact"
            variant="filled"
            disabled={!editable}
            placeholder="印在署名之前，一行一项"
            autoSize={{ minRows: 1, maxRows: 4 }}
            value={content.contactLines.join('\n')}
            onChange={(event) => onChange({ contactLines: event.target.value.split('\n').slice(0, 10) })}
          />
        </div>
      ) : null}
      <div className={styles.fieldRow}>
        <label htmlFor="letter-copy-to">抄送</label>
        <Input
          id="letter-copy-to"
          variant="filled"
          disabled={!editable}
          placeholder="多个机关用、隔开"
          value={content.copyTo.join('、')}
          onChange={(event) => onChange({ copyTo: event.target.value === '' ? [] : parts(event.target.value) })}
        />
      </div>
      <div className={styles.fieldPair}>
        {letterKind === 'reply' ? (
          <div className={styles.fieldOne}>
            <span>结果类别</span>
            <Select
              variant="filled"
              aria-label="办理结果类别"
              disabled={!editable}
              allowClear
              placeholder="不标"
              value={content.resultClass || null}
              options={classes}
              onChange={(value: string | null | undefined) => onChange({ resultClass: value ?? '' })}
            />
          </div>
        ) : null}
        <div className={styles.fieldOne}>
          <span>公开属性</span>
          <Select
            variant="filled"
            aria-label="公开属性"
            disabled={!editable}
            allowClear
            placeholder="未定"
            value={content.disclosure}
            options={disclosureOptions}
            onChange={(value: Disclosure | null | undefined) => onChange({ disclosure: value ?? null })}
          />
        </div>
      </div>
    </div>
  );
}
