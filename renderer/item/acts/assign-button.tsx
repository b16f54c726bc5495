import { Button, Form } from 'antd';
import { useState } from 'react';
import { stampOf } from '../../../shared/domain/audit/stamp.ts';
import type { Proposal } from '../../../shared/model/items/proposal.ts';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { AssignFields } from '../../ui/fields/assign-fields.tsx';
import { MarkedForm } from '../../ui/fields/marked-form.tsx';
import { useFormCall } from '../../ui/fields/use-form-call.ts';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { useOpenActs } from './open-acts.ts';

type Fields = {
  sectionId?: number | null;
  handlerId?: number | null;
  leaderId?: number | null;
  subject?: string | null;
};

/** 拟办分派: who has the item in hand. */
export function AssignButton({ item }: { item: Proposal }) {
  const mayAssign = useOpenActs(item)('assign');
  const [open, setOpen] = useState(false);
  if (!mayAssign) return null;
  return (
    <>
      <Button type={item.sectionId === null ? 'primary' : 'default'} onClick={() => setOpen(true)}>
        拟办分派
      </Button>
      {open ? <AssignDialog item={item} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function AssignDialog({ item, onClose }: { item: Proposal; onClose: () => void }) {
  const [form] = Form.useForm<Fields>();
  const { send, failure, pending } = useFormCall('proposal.assign', form);

  const [seen] = useState(() => {
    const { sectionId, handlerId, leaderId, subject } = item;
    return stampOf({ sectionId, handlerId, leaderId, subject });
  });
  async function save({ sectionId, handlerId, leaderId, subject }: Fields) {
    const assignment = { sectionId: sectionId ?? null, handlerId: handlerId ?? null, leaderId: leaderId ?? null };
    if (await send({ proposalId: item.id, seen, ...assignment, subject: subject ?? '' })) onClose();
  }
  return (
    <Dialog
      title="拟办分派"
      open
      onCancel={onClose}
      okText="分派"
      confirmLoading={pending}
      onOk={() => form.submit()}
      width={560}
    >
      <RefusalAlert error={failure} />
      <MarkedForm
        form={form}
        name="assign"
        layout="vertical"
        requiredMark={false}
        initialValues={{
          sectionId: item.sectionId,
          handlerId: item.handlerId,
          leaderId: item.leaderId,
          subject: item.subject || null,
        }}
        onFinish={save}
      >
        <AssignFields form={form} title={item.title} />
      </MarkedForm>
    </Dialog>
  );
}
