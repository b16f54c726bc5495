import { DownOutlined } from '@ant-design/icons';
import { Alert, Button, Checkbox, Dropdown, Form, Input } from 'antd';
import { useState } from 'react';
import type { KeptList, SavedView } from '../../../shared/model/items/saved-view.ts';
import { useAct, useAnswer } from '../../use-call.ts';
import { Dialog } from '../dialog/dialog.tsx';
import { fieldOf } from '../fields/field-name.ts';
import { MarkedForm } from '../fields/marked-form.tsx';
import { useFormCall } from '../fields/use-form-call.ts';
import { RefusalAlert } from '../refusal-alert.tsx';
import styles from './saved-views.module.css';

type Props = { list: KeptList; params: URLSearchParams; onChange: (params: URLSearchParams) => void };

/** What is kept of an address: how the list is narrowed and ordered, not which page of it is shown. */
function keptPart(params: URLSearchParams): string {
  const kept = new URLSearchParams(params);
  kept.delete('page');
  return kept.toString();
}

/** 常用筛选: narrowed lists under a name, one's own and the office's, and the way to keep the present one. */
export function SavedViews({ list, params, onChange }: Props) {
  const [open, setOpen] = useState(false);
  const views = useAnswer('view.list', { list }).data ?? [];
  const now = keptPart(params);
  const shown = views.find(({ address }) => address === now);
  const lines = (those: readonly SavedView[]) => those.map(({ id, name }) => ({ key: String(id), label: name }));
  const [own, all] = [views.filter(({ forAll }) => !forAll), views.filter(({ forAll }) => forAll)];
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          selectable: true,
          selectedKeys: shown ? [String(shown.id)] : [],
          items: [
            ...(own.length > 0 ? [{ type: 'group' as const, label: '我的', children: lines(own) }] : []),
            ...(all.length > 0 ? [{ type: 'group' as const, label: '全单位的', children: lines(all) }] : []),
            ...(views.length > 0 ? [{ type: 'divider' as const }] : []),
            { key: 'keep', label: views.length > 0 ? '存下现在的筛选，或删除…' : '存下现在的筛选…' },
          ],
          onClick: ({ key }) => {
            if (key === 'keep') setOpen(true);
            const chosen = views.find(({ id }) => String(id) === key);
            if (chosen) onChange(new URLSearchParams(chosen.address));
          },
        }}
      >
        <Button icon={<DownOutlined />} iconPlacement="end">
          {shown ? shown.name : '常用筛选'}
        </Button>
      </Dropdown>
      {open ? <ViewsDialog list={list} address={now} views={views} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

const Field = fieldOf<'view.keep'>();

type DialogProps = { list: KeptList; address: string; views: readonly SavedView[]; onClose: () => void };

function ViewsDialog({ list, address, views, onClose }: DialogProps) {
  const [form] = Form.useForm<{ name: string; forAll: boolean }>();
  const { send, failure, pending } = useFormCall('view.keep', form);
  const remove = useAct('view.remove');
  async function keep(values: { name?: string; forAll?: boolean }) {
    if (await send({ list, address, name: values.name ?? '', forAll: values.forAll ?? false })) onClose();
  }
  return (
    <Dialog
      open
      title="常用筛选"
      okText="存下"
      okButtonProps={{ disabled: address === '' }}
      confirmLoading={pending}
      onOk={() => form.submit()}
      onCancel={onClose}
      width={480}
    >
      <RefusalAlert error={failure ?? remove.error} />
      {address === '' ? (
        <Alert type="info" showIcon title="清单还没有筛选，也没有另行排序，没有可以存的。" />
      ) : (
        <MarkedForm form={form} name="view" layout="vertical" requiredMark={false} onFinish={keep}>
          <Field name="name" label="现在的筛选和排序，存为">
            <Input autoFocus maxLength={30} placeholder="如：我科室未答复的" />
          </Field>
          <Field name="forAll" valuePropName="checked">
            <Checkbox>全单位的人都能用</Checkbox>
          </Field>
        </MarkedForm>
      )}
      {views.length > 0 ? (
        <ul className={styles.views} aria-label="已存的">
          {views.map(({ id, name, forAll, savedBy }) => (
            <li key={id}>
              <span>{name}</span>
              <span className="quiet">{forAll ? `全单位的，${savedBy}存` : '我的'}</span>
              <Button
                size="small"
                aria-label={`删除「${name}」`}
                loading={remove.isPending && remove.variables.viewId === id}
                onClick={() => remove.mutate({ viewId: id })}
              >
                删除
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
    </Dialog>
  );
}
