/** Cities whose marks the names of zones leave out; each is written so in all languages of the interface. */
const MARKED: Readonly<Record<string, string>> = {
  Araguaina: 'Araguaína',
  Belem: 'Belém',
  Bogota: 'Bogotá',
  Cancun: 'Cancún',
  Ciudad_Juarez: 'Ciudad Juárez',
  Cordoba: 'Córdoba',
  Cuiaba: 'Cuiabá',
  Eirunepe: 'Eirunepé',
  Maceio: 'Maceió',
  Mazatlan: 'Mazatlán',
  Merida: 'Mérida',
  Santarem: 'Santarém',
  Sao_Paulo: 'São Paulo',
  Tucuman: 'Tucumán',
};

/** The place that a zone is named after: "São Paulo" for `America/Sao_Paulo`. */
export const placeName = (zone: string): string => {
  // The offsets of such a name have the sign the other way round, so that it is better said whole.
  if (zone.startsWith('Etc/')) return zone;
  const city = zone.slice(zone.lastIndexOf('/') + 1);
  return MARKED[city] ?? city.replaceAll('_', ' ');
};
