import { Button, Tabs } from 'antd';
import { useState } from 'react';
import { useMayAsk } from '../../session.ts';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { useAnswer } from '../../use-call.ts';
import { ImportDialog } from './import-dialog.tsx';
import { PeopleTable } from './people-table.tsx';
import { RepresentativeTable } from './representative-table.tsx';
import { SectionTable } from './section-table.tsx';

/** 组织人员: 科室, people with what leaders answer for, deputies and members; all can come from a pasted table. */
export function OrganisationSettings() {
  const mayImport = useMayAsk('organisation.import');
  const mayEditPeople = useMayAsk('person.save');
  const mayEditSections = useMayAsk('section.save');
  const [importing, setImporting] = useState(false);
  const organisation = useAnswer('organisation.get', {});
  const data = organisation.data;
  return (
    <div className="sheet">
      <RefusalAlert error={organisation.error} />
      {mayImport ? (
        <div className="filter-bar">
          <div className="filter-acts">
            <Button onClick={() => setImporting(true)}>从表格导入</Button>
          </div>
        </div>
      ) : null}
      <Tabs
        items={[
          {
            key: 'people',
            label: `人员${data ? ` ${data.people.length}` : ''}`,
            children: data ? <PeopleTable organisation={data} mayEdit={mayEditPeople} /> : null,
          },
          {
            key: 'sections',
            label: `科室${data ? ` ${data.sections.length}` : ''}`,
            children: data ? <SectionTable organisation={data} mayEdit={mayEditSections} /> : null,
          },
          { key: 'representatives', label: '代表和委员', children: <RepresentativeTable /> },
        ]}
      />
      {importing ? <ImportDialog onClose={() => setImporting(false)} /> : null}
    </div>
  );
}
