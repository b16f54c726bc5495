import { Steps } from 'antd';
import { useState } from 'react';
import type { LettersImported, ReadLetter } from '../../shared/model/reading.ts';
import { PageHead } from '../ui/page-head.tsx';
import { RefusalAlert } from '../ui/refusal-alert.tsx';
import { useAct } from '../use-call.ts';
import { CheckStep } from './check-step.tsx';
import { confirmed } from './checking.ts';
import { ChooseStep } from './choose-step.tsx';
import { ReadStep } from './read-step.tsx';
import { ReportStep } from './report-step.tsx';
import { useReading } from './use-reading.ts';
import './import.css';

type Step = 'choose' | 'read' | 'check' | 'report';
const steps: readonly Step[] = ['choose', 'read', 'check', 'report'];

/** 导入 published letters: 选文件 → 识别 → 核对 → 入库. Nothing is stored before the last step. */
export function ImportPage() {
  const reading = useReading();
  const store = useAct('letters.import');
  const [step, setStep] = useState<Step>('choose');
  const [report, setReport] = useState<{ sent: ReadLetter[]; result: LettersImported } | null>(null);

  /** Steps on when reading went through; a stopped reading waits for the person. */
  async function read(work: Promise<boolean>) {
    setStep('read');
    if (await work) setStep('check');
  }
  function again() {
    reading.clear();
    store.reset();
    setReport(null);
    setStep('choose');
  }
  async function storeAll() {
    const sent = reading.letters.filter(({ chosen }) => chosen).map(({ letter }) => letter);
    const result = await store.mutateAsync({ letters: sent.map(confirmed) }).catch(() => null);
    if (!result) return;
    setReport({ sent, result });
    setStep('report');
  }
  const kept = (file: string) =>
    reading.setRefused((known) => known.map((one) => (one.file === file ? { ...one, kept: true } : one)));

  return (
    <div className="page import-page">
      <PageHead title="导入往年答复函" says="读出公开的答复函，核对后存入，供查找和参考" />
      <Steps
        size="small"
        current={steps.indexOf(step)}
        items={[{ title: '选文件' }, { title: '识别' }, { title: '核对' }, { title: '入库' }]}
      />
      <RefusalAlert error={store.error} />
      {step === 'choose' ? (
        <ChooseStep
          onFiles={(files) => void read(reading.files(files))}
          onText={(text) => void read(reading.text(text))}
        />
      ) : null}
      {step === 'read' && reading.progress ? (
        <ReadStep
          progress={reading.progress}
          found={reading.letters.length}
          refused={reading.refused.length}
          onStop={reading.stop}
          onResume={() => void read(reading.files(reading.rest))}
          onGoOn={() => setStep('check')}
        />
      ) : null}
      {step === 'check' ? (
        <CheckStep
          letters={reading.letters}
          refused={reading.refused}
          pending={store.isPending}
          onLetters={reading.setLetters}
          onKept={kept}
          onStore={() => void storeAll()}
          onAgain={again}
        />
      ) : null}
      {step === 'report' && report ? (
        <ReportStep {...report} refused={reading.refused} onKept={kept} onAgain={again} />
      ) : null}
    </div>
  );
}
