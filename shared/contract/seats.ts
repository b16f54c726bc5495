import type { FilesOut } from '../model/primitives.ts';
import { Nothing } from '../model/primitives.ts';
import type { HostLooked, HostStanding, OfficePlace, Seat, SeatGiven } from '../model/seats.ts';
import { HostJoin, HostLook, HostWays, SeatAnswer, SeatAsked, SeatChange } from '../model/seats.ts';
import { admin, ById, command, query, task } from './operation.ts';

/** Several PCs of one office: its host, and the seats that come to it. */
export const seatsOperations = {
  'place.get': query('查看这台电脑的位置', 'anyone', Nothing).returns<OfficePlace>(),

  'host.standing': query('查看主机', admin, Nothing).returns<HostStanding>(),
  'host.open': task('让别的电脑连进来', admin, HostWays).returns<HostStanding>(),
  'host.close': task('不再让别的电脑连进来', admin, Nothing).returns<HostStanding>(),
  'host.invite': task('做连接文件', admin, Nothing).returns<FilesOut>(),
  'host.renew': task('更换主机证书', admin, Nothing).returns<HostStanding>(),
  'host.certificate': query('取浏览器用的主机证书', 'anyone', Nothing).returns<FilesOut>(),

  'seat.list': query('查看席位', admin, Nothing).returns<Seat[]>(),
  'seat.answer': command('同意或谢绝席位', admin, SeatAnswer).returns<Seat[]>(),
  'seat.rename': command('修改席位名称', admin, SeatChange).returns<Seat[]>(),
  'seat.remove': command('移走席位', admin, ById).returns<Seat[]>(),
  'seat.ask': task('请求加入本单位主机', 'anyone', SeatAsked).returns<SeatGiven>(),

  'seat.look': task('查看主机的证书', 'admin-or-new', HostLook).returns<HostLooked>(),
  'seat.join': task('连到本单位主机', 'admin-or-new', HostJoin).returns<OfficePlace>(),
  'seat.leave': task('不再连到主机', 'anyone', Nothing).returns<OfficePlace>(),
} as const;
