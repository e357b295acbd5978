/** Somebody who works in the panel of the made-up shop, and where from. Addresses are those kept for examples. */
export interface Person {
  readonly name: string;
  readonly email: string;
  readonly country: string;
  readonly state: string;
  readonly city: string;
  readonly ip: string;
  readonly userAgent: string;
}

const CHROME =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36';
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0';
const SAFARI =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Safari/605.1.15';

const person = (
  name: string,
  mailbox: string,
  [country, state, city]: readonly [string, string, string],
  host: number,
  userAgent: string,
): Person => ({
  name,
  email: `${mailbox}@shop.example`,
  country,
  state,
  city,
  ip: `198.51.100.${host}`,
  userAgent,
});

export const PEOPLE: readonly Person[] = [
  person('Anna Nowak', 'anna.nowak', ['Poland', 'Pomorskie', 'Gdańsk'], 11, CHROME),
  person('Piotr Zieliński', 'piotr.zielinski', ['Poland', 'Mazowieckie', 'Warszawa'], 12, FIREFOX),
  person('Carla Ferreira', 'carla.ferreira', ['Brazil', 'São Paulo', 'Campinas'], 23, CHROME),
  person('Lucía Ortega', 'lucia.ortega', ['Spain', 'Madrid', 'Madrid'], 34, SAFARI),
  person('Tom Baker', 'tom.baker', ['United States', 'Ohio', 'Columbus'], 45, CHROME),
  person('Ewa Kamińska', 'ewa.kaminska', ['Poland', 'Małopolskie', 'Kraków'], 13, SAFARI),
  person('Rafael Lima', 'rafael.lima', ['Brazil', 'Paraná', 'Curitiba'], 24, FIREFOX),
  person('Jonas Weber', 'jonas.weber', ['Germany', 'Bayern', 'München'], 56, CHROME),
];
