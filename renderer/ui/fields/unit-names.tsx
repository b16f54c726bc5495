import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, Select } from 'antd';
import { type UnitName, unitNameKinds } from '../../../shared/model/people/unit.ts';
import { choicesOf } from './choices.ts';
import { DayInput } from './day-input.tsx';
import styles from './unit-names.module.css';

/** A field of one name; its way within the form is said by the list around it. */
const inName = (index: number, field: keyof UnitName) => [index, field];

const another: UnitName = { name: '', kind: 'short', validFrom: null, validUntil: null, note: '' };

/** 其他叫法: the short forms and former names by which a unit is known, one a row. */
export function UnitNames() {
  return (
    <Form.List name="names">
      {(fields, { add, remove }) => (
        <div className={styles.names}>
          <div className={styles.head}>
            <span>其他叫法</span>
            <span>种类</span>
            <span>从哪天起</span>
            <span>到哪天止</span>
            <span>说明（改成什么、依据）</span>
            <span />
          </div>
          {fields.map(({ key, name }, index) => (
            <div className={styles.row} key={key}>
              <Form.Item name={inName(name, 'name')}>
                <Input aria-label={`第${index + 1}个叫法`} placeholder="如：市人社局" />
              </Form.Item>
              <Form.Item name={inName(name, 'kind')}>
                <Select aria-label={`第${index + 1}个叫法的种类`} options={choicesOf(unitNameKinds)} />
              </Form.Item>
              <Form.Item name={inName(name, 'validFrom')}>
                <DayInput placeholder="不填为一直" />
              </Form.Item>
              <Form.Item name={inName(name, 'validUntil')}>
                <DayInput placeholder="不填为至今" />
              </Form.Item>
              <Form.Item name={inName(name, 'note')}>
                <Input aria-label={`第${index + 1}个叫法的说明`} />
              </Form.Item>
              <Button
                type="text"
                icon={<DeleteOutlined />}
                aria-label={`去掉第${index + 1}个叫法`}
                onClick={() => remove(name)}
              />
            </div>
          ))}
          <Button type="dashed" size="small" icon={<PlusOutlined />} onClick={() => add(another)}>
            添一个叫法
          </Button>
          <p className="quiet">
            收件、台账、会办意见、检索和校核都按这些叫法认单位；两个单位都写了的叫法，用到时请人选。
          </p>
        </div>
      )}
    </Form.List>
  );
}
