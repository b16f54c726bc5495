import { beginsOffice } from '../../shared/contract/beginnings.ts';
import { type Failure, Refusal, refusal } from '../../shared/errors.ts';
import type { StoreStanding } from '../../shared/model/keeping.ts';
import { HostWays } from '../../shared/model/seats.ts';
import type { StationDesk } from '../context/station-desk.ts';
import type { App } from '../door/app.ts';
import type { PageConnection } from '../door/page-connection.ts';
import { inAddress, ownAddresses } from '../seats/addresses.ts';
import { sixWords } from '../seats/authority.ts';
import { hostAuthority } from '../seats/host-key.ts';
import { keepPlace, readPlace } from '../seats/place-file.ts';

/** How a host without a window is to let others in; what is not said stays as it was. */
export type ServeWish = { listen: readonly string[]; port: number; anywhere: boolean };

type Serving = { folder: string; url: string; app: App; door: StationDesk };

/**
 * Makes this folder the office's host and opens its door, saying under which addresses and six words; where no office is
 * set up yet that comes first, and the door opens when it has been. Refuses with `host.*`, `storage.*`.
 */
export async function serveOffice(serving: Serving, wish: ServeWish, say: (words: string) => void): Promise<void> {
  const { folder, url, app } = serving;
  if (readPlace(folder).mode === 'seat') throw refusal('host.is-seat');
  const page = app.connect('browser');
  const rescue = await asked<StoreStanding>(page, 'backup.standing');
  if (rescue.rescue !== null) {
    say(`${rescue.rescue}\n请在这台电脑上打开 ${url} 从备份恢复；恢复之前别的电脑不能办理。`);
    return;
  }
  if (await officeOf(page)) return open(serving, wish, say);
  say(`还没有设置本单位。请先在这台电脑上打开 ${url} 完成首次设置；设置好以后别的电脑就能连进来，不用重新启动。`);
  const stop = page.watch(({ changes }) => {
    if (!changes.some(({ operation }) => beginsOffice(operation))) return;
    stop();
    open(serving, wish, say).catch((error: unknown) => say(error instanceof Refusal ? error.message : String(error)));
  });
}

async function open({ folder, url, app, door }: Serving, wish: ServeWish, say: (words: string) => void) {
  const place = readPlace(folder);
  const former = place.mode === 'host' ? place.ways : HostWays.parse({});
  const ways = {
    ...former,
    ...(wish.listen.length > 0 && { listen: [...wish.listen] }),
    ...(wish.port !== 0 && { port: wish.port }),
  };
  const name = (await officeOf(app.connect('browser')))?.fullName ?? '';
  const authority = await hostAuthority(folder, name, new Date());
  await door.open(ways);
  // A disk that is full today does not hinder a host that has been one before.
  if (place.mode !== 'host' || JSON.stringify(place.ways) !== JSON.stringify(ways))
    keepPlace(folder, { mode: 'host', ways });
  const addresses = ways.listen.length > 0 ? ways.listen : ownAddresses(wish.anywhere);
  const places = addresses.map((address) => inAddress(address, ways.port));
  say(`${name}的主机已启动，别的电脑可以连进来。`);
  say(
    places.length > 0
      ? `地址：${places.join('、')}`
      : `这台电脑现在没有内部网络的地址，有了以后自动开门，端口${ways.port}。`,
  );
  say(`六个字：${sixWords(authority.certificate).join('')}`);
  if (ways.browsers && places[0]) say(`别的电脑用浏览器时打开：https://${places[0]}/`);
  say(`这台电脑自己用时打开：${url}`);
}

async function officeOf(page: PageConnection) {
  return (await asked<{ office: { fullName: string } | null }>(page, 'session.current')).office;
}

async function asked<T>(page: PageConnection, operation: string): Promise<T> {
  const reply = await page.call(operation, {});
  if (!reply.ok) throw new Refusal(reply.error as Failure);
  return reply.value as T;
}
