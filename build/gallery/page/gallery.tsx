import { PageHead } from '../../../renderer/ui/page-head.tsx';
import { Frame, FrameAlone, type Parts } from './frame.tsx';
import { awayShown } from './parts/away.tsx';
import { copyParts } from './parts/copies.tsx';
import { dialogs } from './parts/dialogs.tsx';
import { fields } from './parts/fields.tsx';
import { files } from './parts/files.tsx';
import { generalParts } from './parts/general.tsx';
import { listParts } from './parts/lists.tsx';
import { looking } from './parts/looking.tsx';
import { marks } from './parts/marks.tsx';
import { placeParts } from './parts/place.tsx';
import { sheetParts } from './parts/sheets.tsx';

const parts: Parts = {
  ...generalParts,
  ...marks,
  ...listParts,
  ...awayShown,
  ...files,
  ...looking,
  ...fields,
  ...copyParts,
  ...placeParts,
  ...sheetParts,
  ...dialogs,
};

/** Parts that need a page to themselves, and how high it is. */
const alone: Record<string, number> = {
  ActDialog: 680,
  UnitDialog: 770,
  RestoreDialog: 520,
  UnitSelect: 44,
  HandoverDialog: 480,
};

/** Every part of renderer/ui in all its states, for those who build with them; `?show=part/state` is one alone. */
export function Gallery() {
  const [component = '', name = ''] = (new URLSearchParams(location.search).get('show') ?? '').split('/');
  const one = parts[component]?.[name];
  return one ? <main className="alone">{one}</main> : <Everything />;
}

function Everything() {
  return (
    <main className="gallery">
      <PageHead title="零件陈列" says="renderer/ui 的每个零件，各种状态；数据都是虚构的" />
      {Object.keys(parts).map((component) => (
        <Part key={component} component={component} />
      ))}
    </main>
  );
}

function Part({ component }: { component: string }) {
  const height = alone[component];
  return (
    <section data-part={component}>
      <h2>{component}</h2>
      <div className="frames">
        {Object.entries(parts[component] ?? {}).map(([name, shown]) =>
          height ? (
            <FrameAlone key={name} component={component} name={name} height={height} />
          ) : (
            <Frame key={name} name={name}>
              {shown}
            </Frame>
          ),
        )}
      </div>
    </section>
  );
}
