import type { Builder } from '@sklaida/db/seed';
import { withTenant } from '@sklaida/db/tenancy';
import { changeItem, listAgenda, listMeetings } from '@sklaida/workgroups/server';
import source from '../../../db/seed/data/groups.json';
import { startSeries } from '../meetings/series-steps.server';
import { type DemoMeeting, demoGroups, demoMeetings, type InGroup } from './groups-source';
import { idOf } from './source';
import { must } from './steps';

type DemoSeries = Omit<Parameters<typeof startSeries>[1], 'id'> & { id: string; group: string; told: string };
const series = source.series as unknown as DemoSeries[];

/** Regular meetings with a day left out, and what was talked over marked as done: all of it but the last item of the latest minutes. */
export async function playSeries(inGroup: InGroup, builder: Builder): Promise<void> {
  const leadOf = (group: string) => demoGroups.find((one) => one.id === group)?.lead ?? '';
  for (const { id, group, told, ...form } of series) {
    const planned = await inGroup(leadOf(group), group, async (member) => {
      const key = idOf('series', id);
      must(await startSeries(member, { ...form, id: key }, new Date(told)), form.title);
      const all = await withTenant(member, (tx) => listMeetings(tx, { group: member.group }));
      return all.filter((one) => one.seriesId === key).map((one) => one.id);
    });
    await builder.happened(planned.map((subjectId) => ({ subjectId, action: 'plan', at: told })));
  }
  for (const meeting of demoMeetings)
    if (meeting.state === 'approved' || meeting.state === 'draft')
      await inGroup(leadOf(meeting.group), meeting.group, async (member) => {
        const key = { group: member.group, meetingId: idOf('meeting', meeting.id) };
        await withTenant(member, async (tx) => {
          const agenda = await listAgenda(tx, key);
          const done = meeting.state === 'draft' ? agenda.slice(0, -1) : agenda;
          for (const { id, version } of done)
            must(await changeItem(tx, { ...key, id, version }, { doneAt: doneAt(meeting) }), meeting.title);
        });
      });
}

const doneAt = ({ on, to }: DemoMeeting) => new Date(`${on}T${to}:00+02:00`);
