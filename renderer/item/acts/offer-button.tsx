import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { firstAct } from '../../../shared/domain/life/acts.ts';
import type { Proposal } from '../../../shared/model/items/proposal.ts';
import type { Life } from '../../../shared/model/life/life.ts';
import { type Act, ActDialog } from '../../ui/fields/act-dialog.tsx';
import { lifeOffers } from './life-acts.ts';
import { useOpenActs } from './open-acts.ts';

/** 其他办理: what may happen to the item beside the usual next step. */
export function OfferButton({ item, life }: { item: Proposal; life: Life }) {
  const [act, setAct] = useState<Act | null>(null);
  const offers = lifeOffers(item, life, useOpenActs(item, life));
  const wanted = firstAct(item.stage, item.satisfaction);
  const first = offers.find(({ key }) => key === wanted);
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
          items: offers.map(({ key, name }) => ({ key, label: name })),
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
