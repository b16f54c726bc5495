import { type FormInstance, Tag, Tooltip } from 'antd';
import { templateFields } from '../../../shared/domain/letter/template.ts';
import { fieldsFor } from '../../../shared/domain/letter/template-scope.ts';
import type { Office } from '../../../shared/model/people/office.ts';
import styles from '../settings.module.css';
import type { TemplateLine } from './template-names.ts';

type Props = { line: TemplateLine | null; form: FormInstance<Office>; disabled: boolean };

/** The fields that the template being edited may use; a click puts one in where the cursor stands. */
export function FieldTags({ line, form, disabled }: Props) {
  if (line === null) {
    return (
      <div className={`${styles.fieldTags} quiet`}>
        点进一栏，这里列出它能用的字段。花括号里的词会换成这一件的内容。
      </div>
    );
  }
  const put = (name: string) => {
    const box = document.getElementById(`templates_${line.name}`) as HTMLTextAreaElement | HTMLInputElement | null;
    if (!box || disabled) return;
    const [from, to] = [box.selectionStart ?? box.value.length, box.selectionEnd ?? box.value.length];
    const words = `{${name}}`;
    form.setFieldsValue({ templates: { [line.name]: box.value.slice(0, from) + words + box.value.slice(to) } });
    requestAnimationFrame(() => box.setSelectionRange(from + words.length, from + words.length));
  };
  return (
    <fieldset className={styles.fieldTags} aria-label={`${line.label}可用的字段`}>
      <span className="quiet">{line.label}可用：</span>
      {fieldsFor(line.name).map((name) => (
        <Tooltip key={name} title={templateFields[name]}>
          <Tag>
            <button
              type="button"
              className={styles.fieldTag}
              disabled={disabled}
              // The cursor stays in the template.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => put(name)}
            >{`{${name}}`}</button>
          </Tag>
        </Tooltip>
      ))}
    </fieldset>
  );
}
