import { Form } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Proposal } from '../../shared/model/items/proposal.ts';
import { useFormCall } from '../ui/fields/use-form-call.ts';
import { numberWords } from '../ui/marks/item-words.ts';
import { PageHead } from '../ui/page-head.tsx';
import { confirming } from '../ui/questions.ts';
import { RefusalAlert } from '../ui/refusal-alert.tsx';
import { type IntakeFields, toFields, toQuestion } from './fields.ts';
import styles from './intake.module.css';
import { IntakeForm } from './intake-form.tsx';

/** Corrects what was registered; the revision that was opened guards another's change. */
export function EditIntake({ item }: { item: Proposal }) {
  const navigate = useNavigate();
  const [form] = Form.useForm<IntakeFields>();
  const { send, failure, pending } = useFormCall('proposal.save', form);
  // The answer is fetched again in the background; the form keeps to the one it was opened with.
  const [opened] = useState(item);

  async function save(fields: IntakeFields, confirmed = false) {
    const question = { ...(toQuestion(fields) as object), id: opened.id, revision: opened.revision, confirmed };
    if (await send(question)) void navigate(`/items/${opened.id}`);
  }
  return (
    <div className="page">
      <PageHead says={numberWords(opened.kind, opened.number)} />
      <div className={`${styles.intake} ${styles.intakeEdit}`}>
        <IntakeForm
          form={form}
          start={toFields(opened)}
          notes={{}}
          saveWords="保存修改"
          saving={pending}
          onSave={(fields) => void save(fields)}
          onCancel={() => void navigate(`/items/${opened.id}`)}
          onTyped={() => {}}
          alert={
            <RefusalAlert
              error={failure}
              confirm={confirming(failure, () => void save(form.getFieldsValue(true), true))}
            />
          }
        />
      </div>
    </div>
  );
}
