import { FilePdfOutlined, PrinterOutlined, RollbackOutlined } from '@ant-design/icons';
import { Button, Checkbox, Segmented, Select, Tooltip } from 'antd';
import { useNavigate } from 'react-router';
import { type LetterForm, letterForms } from '../../shared/model/kinds.ts';
import { choicesOf } from '../ui/fields/choices.ts';
import styles from './print-page.module.css';

export type PrintChoice = {
  form: LetterForm | null;
  /** 套打: on stock that already bears what is red. */
  preprinted: boolean;
  duplex: boolean;
  recipients: 'together' | 'each';
  /** 征询意见表 behind each signed reply. */
  feedback: boolean;
};

type Props = {
  choice: PrintChoice & { form: LetterForm };
  onChoice: (choice: PrintChoice) => void;
  title: string;
  /** A form is printed: what is about letters is not asked. */
  formOnly: boolean;
  /** Some signed reply is among them. */
  replies: boolean;
  /** Some letter goes to several people. */
  several: boolean;
  ready: boolean;
  saving: boolean;
  onPrint: () => void;
  onPdf: () => void;
};

const forms = choicesOf(letterForms);
const recipientOptions = [
  { value: 'together' as const, label: '合为一份' },
  { value: 'each' as const, label: '每人一份' },
];

/** What is printed and how, above the pages; none of it comes out of the printer. */
export function PrintTools({
  choice,
  onChoice,
  title,
  formOnly,
  replies,
  several,
  ready,
  saving,
  onPrint,
  onPdf,
}: Props) {
  const navigate = useNavigate();
  const set = (change: Partial<PrintChoice>) => onChoice({ ...choice, ...change });
  return (
    <header className={styles.printTools}>
      <Button type="text" icon={<RollbackOutlined />} onClick={() => void navigate(-1)}>
        返回
      </Button>
      <h1>{title}</h1>
      {formOnly ? null : (
        <Segmented<LetterForm>
          aria-label="公文格式"
          value={choice.form}
          options={forms}
          onChange={(form) => set({ form })}
        />
      )}
      {several ? (
        <Select
          aria-label="收函份数"
          value={choice.recipients}
          options={recipientOptions}
          onChange={(recipients) => set({ recipients })}
          style={{ width: 104 }}
        />
      ) : null}
      {replies ? (
        <Checkbox checked={choice.feedback} onChange={(event) => set({ feedback: event.target.checked })}>
          附征询意见表
        </Checkbox>
      ) : null}
      {formOnly ? null : (
        <Tooltip title="用印好红头的纸：红色的标志和线不再印，其余位置不变">
          <Checkbox checked={choice.preprinted} onChange={(event) => set({ preprinted: event.target.checked })}>
            套打（不印红色部分）
          </Checkbox>
        </Tooltip>
      )}
      <Tooltip title="页码单页居右、双页居左；一份印完从新的一张纸起。打印窗口里也请选「双面，沿长边翻转」">
        <Checkbox checked={choice.duplex} onChange={(event) => set({ duplex: event.target.checked })}>
          双面
        </Checkbox>
      </Tooltip>
      <span className={styles.printActs}>
        <Button icon={<FilePdfOutlined />} disabled={!ready} loading={saving} onClick={onPdf}>
          导出 PDF
        </Button>
        <Button type="primary" icon={<PrinterOutlined />} disabled={!ready} onClick={onPrint}>
          打印
        </Button>
      </span>
    </header>
  );
}
