import type { FormInstance } from 'antd';
import { Form } from 'antd';
import { useEffect, useState } from 'react';
import type { Question } from '../../shared/contract.ts';
import { EarlierList } from '../ui/lists/earlier-list.tsx';
import { SameProposer } from '../ui/lists/same-proposer.tsx';
import { useAnswer } from '../use-call.ts';
import { bareTitle, type IntakeFields } from './fields.ts';
import styles from './intake.module.css';

/** What is known of the matter while it is typed; null while there is too little to go by. */
function questionOf(fields: IntakeFields): Question<'similar.find'> | null {
  const title = bareTitle(fields.title ?? '');
  const names =
    fields.by === 'collective'
      ? [fields.collective?.name ?? '']
      : (fields.proposers ?? []).map((person) => person?.name ?? '');
  const said = names.map((name) => name.trim()).filter((name) => name.length >= 2);
  if (title.length < 4 && said.length === 0) return null;
  const { level, term, meeting } = fields.session ?? {};
  return {
    title: title.slice(0, 300),
    body: (fields.body ?? '').slice(0, 200_000),
    names: said.slice(0, 200),
    session: level && term && meeting ? { level, term, meeting } : null,
  };
}

/** While an item is taken in: earlier cases like it, and items of this meeting that may be combined with it. */
export function EarlierPanel({ form }: { form: FormInstance<IntakeFields> }) {
  const typed = Form.useWatch((fields: IntakeFields) => JSON.stringify(questionOf(fields)), {
    form,
    preserve: true,
  }) as string | undefined;
  const [settled, setSettled] = useState('null');
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed ?? 'null'), 600);
    return () => clearTimeout(timer);
  }, [typed]);
  const question = JSON.parse(settled) as Question<'similar.find'> | null;
  const found = useAnswer('similar.find', question ?? {}, { enabled: question !== null, keep: true });
  if (!question || !found.data) return null;
  const { similar, sameProposer, combinable } = found.data;
  if (similar.length + sameProposer.length + combinable.length === 0) return null;
  return (
    <section className={`sheet ${styles.earlierPanel}`} aria-label="往年相近件">
      {combinable.length > 0 ? (
        <>
          <h2 className="sheet-title">本次会议已有内容相近的件，登记后可并案</h2>
          <EarlierList rows={combinable} />
        </>
      ) : null}
      {similar.length > 0 ? (
        <>
          <h2 className="sheet-title">往年相近件</h2>
          <EarlierList rows={similar.slice(0, 5)} />
        </>
      ) : null}
      <SameProposer rows={sameProposer} />
    </section>
  );
}
