import { Button, type FormInstance, Input } from 'antd';
import { wrongFields } from '../../../shared/domain/letter/template-scope.ts';
import type { Templates } from '../../../shared/model/letter/templates.ts';
import type { Office } from '../../../shared/model/people/office.ts';
import { fieldOf } from '../../ui/fields/field-name.ts';
import badgeStyles from '../../ui/marks/badge.module.css';
import styles from '../settings.module.css';
import type { TemplateGroup, TemplateLine } from './template-names.ts';

const Field = fieldOf<'office.save'>();

type Props = {
  group: TemplateGroup;
  form: FormInstance<Office>;
  typed: Templates;
  /** The words that 恢复默认 goes back to. */
  usual: Templates | null;
  mayEdit: boolean;
  onActive: (line: TemplateLine) => void;
};

/** The templates of one letter: wrong fields are named at the template, each goes back to its default alone. */
export function TemplateLines({ group, form, typed, usual, mayEdit, onActive }: Props) {
  return group.lines.map((line) => {
    const { name, label, help, long } = line;
    const words = typed[name] ?? '';
    const slips = wrongFields(name, words);
    const changed = usual !== null && usual[name] !== words;
    const reset = () => {
      form.setFieldsValue({ templates: { [name]: usual?.[name] ?? '' } });
      onActive(line);
    };
    return (
      <Field
        key={name}
        name={['templates', name]}
        label={
          <span className={styles.templateLabel}>
            {label}
            {help ? <span className="quiet">{help}</span> : null}
            {changed && mayEdit ? (
              <Button type="link" size="small" aria-label={`${label}恢复默认`} onClick={reset}>
                恢复默认
              </Button>
            ) : null}
          </span>
        }
        extra={
          slips.length > 0 ? (
            <span className={badgeStyles.soon}>{slips.map((slip) => slip.words).join('，')}，会原样印出来</span>
          ) : null
        }
      >
        {long ? (
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} onFocus={() => onActive(line)} />
        ) : (
          <Input onFocus={() => onActive(line)} />
        )}
      </Field>
    );
  });
}
