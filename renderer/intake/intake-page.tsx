import { useParams } from 'react-router';
import { RefusalAlert } from '../ui/refusal-alert.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { useAnswer } from '../use-call.ts';
import { EditIntake } from './edit-intake.tsx';
import { NewIntake } from './new-intake.tsx';

/** 收件 at /items/new, 修改登记 at /items/:id/edit. */
export function IntakePage() {
  const { id } = useParams();
  const proposalId = Number(id);
  const office = useAnswer('office.get', {});
  const item = useAnswer('proposal.get', { proposalId }, { enabled: id !== undefined });
  const failure = office.error ?? item.error;
  if (failure) {
    return (
      <div className="page">
        <RefusalAlert error={failure} />
      </div>
    );
  }
  if (!office.data || (id && !item.data)) return <Waiting />;
  return item.data && id ? (
    <EditIntake item={item.data} />
  ) : (
    <NewIntake level={office.data.level} ourUnit={office.data.fullName} />
  );
}
