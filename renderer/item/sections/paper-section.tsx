import { FileTextOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { Proposal } from '../../../shared/model/items/proposal.ts';
import type { PaperChoice } from '../../../shared/model/papers/paper.ts';
import { useAnswer } from '../../use-call.ts';
import { useOpenActs } from '../acts/open-acts.ts';
import { PaperDialog } from '../acts/paper-dialog.tsx';
import styles from '../item.module.css';
import { ItemSection } from '../item-section.tsx';

/** 文书: the further letters and forms that fit the item; each asks only what the item does not know. */
export function PaperSection({ item }: { item: Proposal }) {
  const mayMake = useOpenActs(item)('paper');
  const choices = useAnswer('paper.choices', { proposalId: item.id }, { enabled: mayMake });
  const [chosen, setChosen] = useState<PaperChoice | null>(null);
  if (!mayMake || !choices.data) return null;
  return (
    <ItemSection id="papers" title="文书" says="选一种，核对预填的内容，导出 Word">
      <div className={styles.paperChoices}>
        {choices.data.map((choice) => (
          <Button key={choice.paper} icon={<FileTextOutlined />} onClick={() => setChosen(choice)}>
            {choice.name}
          </Button>
        ))}
      </div>
      <PaperDialog proposalId={item.id} choice={chosen} onClose={() => setChosen(null)} />
    </ItemSection>
  );
}
