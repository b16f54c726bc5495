import type {
  IConfiguration,
  IForbiddenRuleType,
  IReachabilityForbiddenRuleType,
  IRegularForbiddenRuleType,
} from 'dependency-cruiser';
import { floors } from './rooms.ts';

/**
 * The arrows of ARCHITECTURE.md: which folder may import which. Run by `npm run check`; test/build/arrows.test.ts proves that
 * each rule bites.
 */
const libraries = '(^|/)node_modules/';
const desktop = '^electron/desktop/';
const judgesPasswords = '^shared/domain/people/password-strength\\.ts$';
const comparesWords = '^shared/domain/words/compare-words\\.ts$';

function rule(
  name: string,
  comment: string,
  arrow: Pick<IRegularForbiddenRuleType, 'from' | 'to'> | Pick<IReachabilityForbiddenRuleType, 'from' | 'to'>,
): IForbiddenRuleType {
  return { name, comment, severity: 'error', ...arrow } as IForbiddenRuleType;
}

/** The ground that the door stands on too; of every other room it reaches `operations.ts` alone. */
const ground = 'keeping|db|reading|context|door';

/** A room uses the rooms below it on its floor: no arrow goes up, and none to a room without a place. */
function roomsInLayers(floor: 'shared/domain' | 'electron'): IForbiddenRuleType[] {
  const rooms: readonly string[] = floors[floor];
  return [
    ...rooms.slice(0, -1).map((room, at) =>
      rule(`${floor}/${room}`, 'a room uses those below it', {
        from: { path: `^${floor}/${room}/` },
        to: { path: `^${floor}/(${rooms.slice(at + 1).join('|')})/` },
      }),
    ),
    rule(`${floor}-rooms-named`, 'a room has its place in build/rooms.ts', {
      from: {},
      to: { path: `^${floor}/`, pathNot: `^${floor}/(${rooms.join('|')})/` },
    }),
  ];
}

export const arrows = [
  rule('shared-alone', 'shared/ is the agreed ground: itself and zod, no Node', {
    from: { path: '^shared/', pathNot: [judgesPasswords, comparesWords] },
    to: { pathNot: ['^shared/', `${libraries}zod/`] },
  }),
  rule('words-compared', 'two texts are compared by a library, which is plain functions too', {
    from: { path: comparesWords },
    to: { pathNot: [`${libraries}diff/`] },
  }),
  rule('password-lists', 'what is guessed first is known by libraries, which are plain functions too', {
    from: { path: judgesPasswords },
    to: { pathNot: ['^shared/domain/people/', `${libraries}(@zxcvbn-ts/|pinyin-pro/)`] },
  }),
  rule('page-knows-shared-only', 'the page knows shared/ and its own libraries', {
    from: { path: '^renderer/' },
    to: { path: '^(electron|migrations|seeds|build|test)/' },
  }),
  rule('page-without-machine', 'the page runs in a browser: no Node, no store, no readers', {
    from: { path: '^renderer/' },
    to: { path: `${libraries}(better-sqlite3|pg|kysely|docx|yauzl|linkedom|pino|sirv|electron)/` },
  }),
  rule('page-without-node', 'the page runs in a browser: no Node', {
    from: { path: '^renderer/' },
    to: { dependencyTypes: ['core'] },
  }),
  rule(
    'features-apart',
    'a feature folder of the page does not reach into another; what is shared lies in ui/ or at the root',
    {
      from: { path: '^renderer/([^/]+)/.+' },
      to: { path: '^renderer/[^/]+/.+', pathNot: ['^renderer/$1/', '^renderer/(ui|paper)/'] },
    },
  ),
  rule('machine-without-page', 'the machine side does not know the page', {
    from: { path: '^electron/' },
    to: { path: '^(renderer|build|test)/' },
  }),
  ...roomsInLayers('shared/domain'),
  ...roomsInLayers('electron'),
  rule('door-by-operations', "the door reaches a room by its operations.ts, which is the room's contents page", {
    from: { path: '^electron/door/' },
    to: { path: '^electron/', pathNot: [`^electron/(${ground})/`, '/operations\\.ts$'] },
  }),
  rule('operations-by-the-door', 'whoever needs an operation of another room asks for it by the door', {
    from: { path: '^electron/', pathNot: '^electron/door/' },
    to: { path: '/operations\\.ts$' },
  }),
  rule('electron-in-one-room', 'everything but the desktop runs without Electron', {
    from: { path: '^(electron|shared|renderer|migrations|seeds|build)/', pathNot: desktop },
    to: { path: `${libraries}electron/|^electron$` },
  }),
  rule('packed-with-the-program', 'an installer packs dependencies, not devDependencies', {
    from: { path: '^(electron|shared|migrations|seeds)/' },
    to: { dependencyTypes: ['npm-dev'], pathNot: `${libraries}electron/` },
  }),
  rule('preload-alone', 'a sandboxed preload can load nothing but electron', {
    from: { path: '^electron/desktop/preload\\.ts$' },
    to: { pathNot: `${libraries}electron/|^electron$` },
  }),
  rule('migrations-frozen', 'a migration may not change because something else does', {
    from: { path: '^migrations/' },
    to: { pathNot: ['^migrations/', `${libraries}kysely/`] },
  }),
  rule('seeds-are-data', 'seeds are data', {
    from: { path: '^seeds/' },
    to: { pathNot: ['^seeds/', '^shared/'] },
  }),
  rule('no-cycles', 'two files that need each other, if only for a type, are one file, or three', {
    from: {},
    to: { circular: true },
  }),
  rule('no-unresolved', 'an import that leads nowhere', {
    from: {},
    to: { couldNotResolve: true },
  }),
  rule('no-orphans', 'a file that the program never reaches: tests alone do not keep it', {
    from: {
      path: '^(electron/(desktop/main|desktop/preload|shell/cli|browser/host|reading/process/reader|keeping/process/keeper|door/beside/looker)|renderer/main|build/[^/]+)\\.tsx?$',
    },
    to: {
      path: '^(shared|electron|renderer|migrations|seeds)/',
      pathNot: [
        '^electron/(desktop/main|desktop/preload|shell/cli|browser/host|reading/process/reader|keeping/process/keeper|door/beside/looker)\\.ts$',
        '^renderer/main\\.tsx$',
        '\\.d\\.ts$',
        '^renderer/public/',
      ],
      reachable: false,
    },
  }),
];

export default {
  forbidden: arrows,
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|test-results)/' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.css', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
} satisfies IConfiguration;
