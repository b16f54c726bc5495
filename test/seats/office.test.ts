import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { block } from '../samples/sample-letter.ts';
import { password, suggestion } from '../support/desk.ts';
import { layNetwork, type Network } from './network.ts';
import { becomeSeat, officePort, openOffice, type Pc, signIn, startPc, until } from './pc.ts';

/** A host and three seats, each at an address of its own. */
describe('几台电脑一起用', () => {
  let network: Network;
  let [host, one, two, three]: Pc[] = [];
  let file = '';
  beforeAll(async () => {
    network = layNetwork(['host', 'one', 'two', 'three']);
    [host, one, two, three] = await Promise.all([
      startPc(network, 'host', { office: true }),
      startPc(network, 'one'),
      startPc(network, 'two'),
      startPc(network, 'three'),
    ]);
    ({ file } = await openOffice(host as Pc));
    await Promise.all([one, two, three].map((seat, at) => becomeSeat(seat as Pc, file, `席位${at + 1}`)));
  });
  afterAll(async () => {
    await Promise.all([one, two, three, host].map((pc) => pc?.close()));
    network?.close();
  });
  const at = (pc: Pc | undefined) => pc as Pc;

  test('x', async () => {
    const clerk = await signIn(at(one), 1, 'clerk');
    const leader = await signIn(at(two), 1, 'leader');
    await at(two).listen(1);
    await pause(500);
    const { id } = await clerk.call('proposal.create', suggestion);
    console.log(at(two).heard, id, (await leader.call('proposal.get', { proposalId: id })).title);
  });
});
