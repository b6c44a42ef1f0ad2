export const region = {
  title: 'Regionas',
  map: 'Žemėlapis',
  libraries: 'Bibliotekos',
  schools: 'Mokyklos',
  remind: 'Priminti neatsiliepusiems',
  close: 'Užbaigti kampaniją',
  invite: 'Kviesti dalyvauti',
  pathToResults: 'Kelias iki rezultatų',
};
