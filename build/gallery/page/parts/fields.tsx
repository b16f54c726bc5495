import { Form, Input } from 'antd';
import { type ReactNode, useEffect } from 'react';
import { AssignFields } from '../../../../renderer/ui/fields/assign-fields.tsx';
import { DayInput } from '../../../../renderer/ui/fields/day-input.tsx';
import { LetterHeadSample } from '../../../../renderer/ui/fields/letter-head-sample.tsx';
import { MarkedForm } from '../../../../renderer/ui/fields/marked-form.tsx';
import { NewPassword } from '../../../../renderer/ui/fields/new-password.tsx';
import { OfficeFields } from '../../../../renderer/ui/fields/office-fields.tsx';
import { SpanFields } from '../../../../renderer/ui/fields/span-fields.tsx';
import { UnitNames } from '../../../../renderer/ui/fields/unit-names.tsx';
import { UnitSelect } from '../../../../renderer/ui/fields/unit-select.tsx';
import type { UnitName } from '../../../../shared/model/people/unit.ts';
import type { Parts } from '../frame.tsx';

const office = {
  ...{ fullName: '云澜市民政局', shortName: '市民政局', city: '云澜市', level: 'municipal' },
  ...{ letterhead: '云澜市民政局', issuer: '', replyCode: '云民函', opinionCode: '云民会', letterForm: 'letter' },
};

/** A form around fields, marked as after a refusal where `wrong` names them. */
function Sample(props: { start?: object; wrong?: Record<string, string>; width?: number; children: ReactNode }) {
  const [form] = Form.useForm();
  const { start = {}, wrong = {}, width = 560, children } = props;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once.
  useEffect(() => form.setFields(Object.entries(wrong).map(([name, error]) => ({ name, errors: [error] }))), []);
  return (
    <div style={{ width }}>
      <MarkedForm form={form} layout="vertical" requiredMark={false} initialValues={start}>
        {children}
      </MarkedForm>
    </div>
  );
}

/** A part that asks its field of the form how it stands. */
function inField(part: ReactNode) {
  return <Form.Item noStyle>{part}</Form.Item>;
}

function Assignment({ start }: { start: object }) {
  const [form] = Form.useForm();
  return (
    <div style={{ width: 560 }}>
      <Form form={form} layout="vertical" initialValues={start}>
        <AssignFields form={form} title="关于完善社区老年助餐服务的建议" />
      </Form>
    </div>
  );
}

const title = (
  <Form.Item name="title" label="案由" extra="照原件写全">
    <Input />
  </Form.Item>
);

function Names({ names }: { names: UnitName[] }) {
  return (
    <Form initialValues={{ names }}>
      <UnitNames />
    </Form>
  );
}

export const fields: Parts = {
  MarkedForm: {
    填好: <Sample start={{ title: '关于完善社区老年助餐服务的建议' }}>{title}</Sample>,
    没有填对: <Sample wrong={{ title: '请填写案由' }}>{title}</Sample>,
  },
  NewPassword: {
    空着: inField(<NewPassword whose={{ name: 'clerk', displayName: '纪云舒' }} aria-label="新密码，空着" />),
    容易猜到: inField(
      <NewPassword whose={{ displayName: '纪云舒' }} value="jiyunshu2026" readOnly aria-label="新密码，容易猜到" />,
    ),
    可以用: inField(<NewPassword whose={{}} value="maple-harbor-31" readOnly aria-label="新密码，可以用" />),
  },
  DayInput: {
    空着: <DayInput aria-label="日期，空着" />,
    填好: <DayInput value="2026-03-20" aria-label="日期，填好" />,
    小号: <DayInput value="2026-03-20" size="small" aria-label="日期，小号" />,
    不能改: <DayInput value="2026-03-20" disabled aria-label="日期，不能改" />,
    别的提示: <DayInput placeholder="不填为至今" aria-label="日期，别的提示" />,
  },
  UnitSelect: {
    空着: (
      <Wide>
        <UnitSelect placeholder="选择单位" aria-label="单位，空着" />
      </Wide>
    ),
    选好: (
      <Wide>
        <UnitSelect value={2} aria-label="单位，选好" />
      </Wide>
    ),
    '选好几个，有停用的': (
      <Wide>
        <UnitSelect many value={[1, 3, 4]} aria-label="单位，几个" />
      </Wide>
    ),
    不能改: (
      <Wide>
        <UnitSelect value={1} disabled aria-label="单位，不能改" />
      </Wide>
    ),
  },
  UnitNames: {
    没有: <Names names={[]} />,
    简称和曾用名: (
      <Names
        names={[
          { name: '市卫健委', kind: 'short', validFrom: null, validUntil: null, note: '通行简称' },
          { name: '市卫计委', kind: 'former', validFrom: null, validUntil: '2019-03-31', note: '2018年机构改革' },
        ]}
      />
    ),
  },
  AssignFields: {
    空着: <Assignment start={{}} />,
    选好: <Assignment start={{ sectionId: 1, handlerId: 1, leaderId: 2 }} />,
  },
  SpanFields: {
    一直有效: (
      <Form layout="vertical">
        <SpanFields />
      </Form>
    ),
    有起止: (
      <Form layout="vertical" initialValues={{ validFrom: '2024-01-01', validUntil: '2026-12-31' }}>
        <SpanFields />
      </Form>
    ),
  },
  OfficeFields: {
    填好: (
      <Sample start={office}>
        <OfficeFields />
      </Sample>
    ),
    没有填对: (
      <Sample wrong={{ fullName: '请填写单位全称', replyCode: '两个代字不要相同' }}>
        <OfficeFields />
      </Sample>
    ),
  },
  LetterHeadSample: {
    空着: (
      <Wide>
        <LetterHeadSample office={{}} year={2026} />
      </Wide>
    ),
    填好: (
      <Wide>
        <LetterHeadSample office={{ ...office, level: 'municipal', letterForm: 'letter' }} year={2026} />
      </Wide>
    ),
  },
};

function Wide({ children }: { children: ReactNode }) {
  return <div style={{ width: 420 }}>{children}</div>;
}
