import { Alert, Button, Form, Input, Popconfirm, Table } from 'antd';
import { useState } from 'react';
import type { FileIn } from '../../../shared/model/primitives.ts';
import type { TemplateReport, WordTemplate } from '../../../shared/model/templates.ts';
import { useMayAsk } from '../../session.ts';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { EmptyPlace } from '../../ui/empty-place.tsx';
import { fieldOf } from '../../ui/fields/field-name.ts';
import { MarkedForm } from '../../ui/fields/marked-form.tsx';
import { useFormCall } from '../../ui/fields/use-form-call.ts';
import { FileChooser } from '../../ui/files/file-chooser.tsx';
import { sizeWords } from '../../ui/files/read-files.ts';
import { saveFiles } from '../../ui/files/save-files.ts';
import { instantWords } from '../../ui/marks/day-words.ts';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { useAct, useAnswer } from '../../use-call.ts';
import styles from '../settings.module.css';
import { WordFields } from './word-fields.tsx';
import { WordReport } from './word-report.tsx';

const Field = fieldOf<'template.add'>();

type Looked = { file: FileIn; report: TemplateReport; clean: boolean };

/** Word 模板: the office's own .docx, .dotx or .wpt, looked through before it is taken in. */
export function WordSettings() {
  const mayEdit = useMayAsk('template.add');
  const templates = useAnswer('template.list', {});
  const check = useAct('template.check');
  const fetchFile = useAct('template.get');
  const retire = useAct('template.retire');
  const [looked, setLooked] = useState<Looked | null>(null);
  const [shown, setShown] = useState<WordTemplate | null>(null);

  async function look(file: FileIn | undefined, clean = false) {
    if (!file) return;
    const report = await check.mutateAsync({ file, clean }).catch(() => null);
    if (report) setLooked({ file, report, clean });
  }
  const choose = mayEdit ? (
    <FileChooser
      label="选择模板"
      accept=".docx,.dotx,.wpt"
      buttonType="primary"
      loading={check.isPending}
      onFiles={([file]) => void look(file)}
    />
  ) : null;
  return (
    <div className={styles.withSample}>
      <div className="sheet">
        <div className="filter-bar">
          <span className="quiet">装入前先检查，有错的说明在第几段；装入后导出函件时可以选用。</span>
          <span style={{ marginLeft: 'auto' }}>{choose}</span>
        </div>
        <RefusalAlert error={templates.error ?? check.error ?? retire.error ?? fetchFile.error} />
        <Table<WordTemplate>
          size="small"
          rowKey="id"
          loading={templates.isLoading}
          dataSource={templates.data ?? []}
          pagination={false}
          locale={{
            emptyText: (
              <EmptyPlace title="还没有装入模板">
                {mayEdit ? '不装也能导出：程序按公文格式国家标准排版。' : '需要装入模板请找管理员。'}
              </EmptyPlace>
            ),
          }}
          columns={[
            { title: '名称', render: (_, row) => <Named row={row} onOpen={() => setShown(row)} /> },
            { title: '装入', width: 150, render: (_, row) => `${row.addedBy} ${instantWords(row.addedAt)}` },
            {
              title: '办理',
              width: 130,
              render: (_, row) => (
                <>
                  <Button
                    type="link"
                    size="small"
                    onClick={() => void fetchFile.mutateAsync({ id: row.id }).then(saveFiles, () => null)}
                  >
                    取出
                  </Button>
                  {mayEdit ? (
                    <Popconfirm
                      title="停用后导出时不再列出，已导出的文件不受影响。"
                      okText="停用"
                      cancelText="不停用"
                      onConfirm={() => retire.mutate({ id: row.id })}
                    >
                      <Button type="link" size="small">
                        停用
                      </Button>
                    </Popconfirm>
                  ) : null}
                </>
              ),
            },
          ]}
        />
      </div>
      <WordFields />
      <TakeIn
        looked={looked}
        cleaning={check.isPending}
        onClean={() => void look(looked?.file, true)}
        onClose={() => setLooked(null)}
      />
      <Dialog title={shown?.name} open={shown !== null} footer={null} width={720} onCancel={() => setShown(null)}>
        {shown ? <WordReport report={shown.report} /> : null}
      </Dialog>
    </div>
  );
}

function Named({ row, onOpen }: { row: WordTemplate; onOpen: () => void }) {
  return (
    <>
      <Button type="link" size="small" className={styles.wordName ?? ''} onClick={onOpen}>
        {row.name}
      </Button>
      <div className="quiet">
        {row.fileName}　{sizeWords(row.size)}　校验码 {row.sha256.slice(0, 12)}
      </div>
    </>
  );
}

/** What was found, whether to clean it of marks of editing, and under which name to keep it. */
type TakeInProps = { looked: Looked | null; cleaning: boolean; onClean: () => void; onClose: () => void };

function TakeIn({ looked, cleaning, onClean, onClose }: TakeInProps) {
  const [form] = Form.useForm<{ name: string }>();
  const { send, failure, pending } = useFormCall('template.add', form);
  const isMarked = looked?.report.problems.some(({ kind }) => kind === 'marks') ?? false;
  const sound = looked?.report.problems.every(({ severity }) => severity !== 'error') ?? false;

  async function keep({ name }: { name: string }) {
    if (looked && (await send({ name, file: looked.file, clean: looked.clean }))) onClose();
  }
  return (
    <Dialog
      title={`检查模板 ${looked?.file.name ?? ''}`}
      open={looked !== null}
      width={720}
      okText="装入"
      okButtonProps={{ disabled: !sound, loading: pending }}
      cancelText="不装入"
      onOk={() => form.submit()}
      onCancel={onClose}
      destroyOnHidden
    >
      <RefusalAlert error={failure} />
      {looked ? (
        <>
          {sound ? (
            <MarkedForm
              form={form}
              layout="vertical"
              requiredMark={false}
              preserve={false}
              initialValues={{ name: looked.file.name.replace(/\.(?:docx|dotx|wpt)$/iu, '') }}
              onFinish={(values) => void keep(values)}
            >
              <Field name="name" label="模板名称">
                <Input maxLength={60} />
              </Field>
            </MarkedForm>
          ) : null}
          {isMarked ? (
            <Alert
              type="warning"
              showIcon
              className={styles.wordClean ?? ''}
              title="模板里有编辑留下的痕迹，会随函发出去。"
              description="可以由程序清理：修订按接受处理，批注和隐藏的文字删去，域改为当前显示的字。原文件不动。"
              action={
                <Button type="primary" loading={cleaning} onClick={onClean}>
                  清理后再用
                </Button>
              }
            />
          ) : null}
          <WordReport report={looked.report} />
        </>
      ) : null}
    </Dialog>
  );
}
