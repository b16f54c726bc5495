import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { firstAct, itemActs } from '../../../shared/domain/life/acts.ts';
import type { Proposal } from '../../../shared/model/items/proposal.ts';
import type { Life } from '../../../shared/model/life/life.ts';
import { type Act, ActDialog } from '../../ui/fields/act-dialog.tsx';
import styles from '../item.module.css';
import { lifeOffers } from './life-acts.ts';
import { useLackOf, useOpenActs } from './open-acts.ts';

/** 其他办理: what may happen to the item beside the usual next step. */
export function OfferButton({ item, life }: { item: Proposal; life: Life }) {
  const [act, setAct] = useState<Act | null>(null);
  const offers = lifeOffers(item, life, useOpenActs(item, life));
  const wanted = firstAct(item.stage, item.satisfaction);
  const first = offers.find(({ key }) => key === wanted);
  const voidLack = useLackOf('void', item, life);
  if (offers.length === 0) return null;
  return (
    <>
      {first ? (
        <Button type="primary" block onClick={() => setAct(first.act)}>
          {first.name}
        </Button>
      ) : null}
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            ...offers.map(({ key, name }) => ({ key, label: name })),
            ...(voidLack === null
              ? []
              : [{ key: 'void', disabled: true, label: <Barred name={itemActs.void.name} why={voidLack} /> }]),
          ],
          onClick: ({ key }) => setAct(offers.find((offer) => offer.key === key)?.act ?? null),
        }}
      >
        <Button block>
          其他办理 <DownOutlined />
        </Button>
      </Dropdown>
      {act ? <ActDialog key={act.title} act={act} onClose={() => setAct(null)} /> : null}
    </>
  );
}

/** An act that cannot be done, and what to do instead. */
function Barred({ name, why }: { name: string; why: string }) {
  return (
    <div className={styles.barred}>
      {name}
      <div className="quiet">{why}</div>
    </div>
  );
}
