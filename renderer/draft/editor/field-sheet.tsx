import { Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { type Disclosure, disclosures, type LetterKind } from '../../../shared/model/kinds.ts';
import type { LetterContent } from '../../../shared/model/letter/letter.ts';
import { choicesOf } from '../../ui/fields/choices.ts';
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
const disclosureOptions = choicesOf(disclosures);
const parts = (text: string) => text.split(/[、，,；;]/).map((name) => name.trim());

const names = (typed: string) => (typed === '' ? [] : parts(typed));

/** What belongs to the letter beside its running text: 附件, 附注, 抄送, class and 公开属性. */
export function FieldSheet({ content, letterKind, editable, onChange }: Props) {
  const classes = useClasses();
  const input = { variant: 'filled', disabled: !editable } as const;
  return (
    <div className={styles.fieldSheet}>
      <Row id="letter-enclosures" label="附件">
        <Input
          {...input}
          id="letter-enclosures"
          placeholder="多件用、隔开"
          value={content.enclosures.join('、')}
          onChange={({ target }) => onChange({ enclosures: names(target.value) })}
        />
      </Row>
      <EnclosureTexts content={content} editable={editable} onChange={onChange} />
      <Row id="letter-note" label="附注">
        <Input
          {...input}
          id="letter-note"
          placeholder="（联系人：×××，联系电话：×××）"
          maxLength={300}
          value={content.note}
          onChange={({ target }) => onChange({ note: target.value })}
        />
      </Row>
      {content.contactLines ? (
        <Row id="letter-contact" label="联系信息">
          <Input.TextArea
            {...input}
            id="letter-contact"
            placeholder="印在署名之前，一行一项"
            autoSize={{ minRows: 1, maxRows: 4 }}
            value={content.contactLines.join('\n')}
            onChange={({ target }) => onChange({ contactLines: target.value.split('\n').slice(0, 10) })}
          />
        </Row>
      ) : null}
      <Row id="letter-copy-to" label="抄送">
        <Input
          {...input}
          id="letter-copy-to"
          placeholder="多个机关用、隔开"
          value={content.copyTo.join('、')}
          onChange={({ target }) => onChange({ copyTo: names(target.value) })}
        />
      </Row>
      <div className={styles.fieldPair}>
        {letterKind === 'reply' ? (
          <div className={styles.fieldOne}>
            <span>结果类别</span>
            <Select
              {...input}
              aria-label="办理结果类别"
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
            {...input}
            aria-label="公开属性"
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

/** One line of the sheet: its name before its field. */
function Row({ id, label, children }: { id: string; label: string; children: ReactNode }) {
  return (
    <div className={styles.fieldRow}>
      <label htmlFor={id}>{label}</label>
      {children}
    </div>
  );
}
