import { textsAreOpen } from '@sklaida/campaigns';
import type { Member } from '~/auth/guards.server';
import type { PlaceAnswer } from '~/flows/adoptions/edit-adoption.server';
import type { AdoptionPicture } from '~/flows/adoptions/read-adoption.server';

export type PlaceRow = PlaceAnswer & { version: number };

/** The answers as fields hold them. */
export function placeValues(row: PlaceAnswer): Record<string, string> {
  return {
    place: row.place ?? '',
    happensOn: row.happensOn ?? '',
    happensAt: row.happensAt?.slice(0, 5) ?? '',
    contact: row.contact ?? '',
    responsibleId: row.responsibleId ?? '',
  };
}

export function sameAnswer(a: PlaceAnswer, b: PlaceAnswer): boolean {
  const [left, right] = [placeValues(a), placeValues(b)];
  return Object.keys(left).every((key) => left[key] === right[key]);
}

export function placePage(picture: AdoptionPicture, member: Member) {
  const { adoption, staff, today, over } = picture;
  return {
    id: adoption.id,
    version: adoption.version,
    values: placeValues(adoption),
    startsOn: adoption.startsOn,
    endsOn: adoption.endsOn,
    today,
    editable: textsAreOpen(adoption.state) && !over && member.permissions.has('adoption:edit'),
    staff: staff.map((one) => ({ value: one.id, label: `${one.firstName} ${one.lastName}` })),
  };
}

export type PlacePage = ReturnType<typeof placePage>;
