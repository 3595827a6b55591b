// The six games of examples/scored: who is who, and which way each party leans on each issue.
//
// A leaning is a letter of an issue, a shape and a weight: `up` likes the last option best, `down` the first,
// `peak3` the third and less with distance, `any` has an order of its own. What is not named is all the same
// to the party. scored-games.mjs turns leanings into whole points.

/** @typedef {{name: string, about: string, leanings: string}} Party the name of its file comes from its name */

export const stories = [
  {
    name: 'harbour',
    seed: 11,
    share: [0.02, 0.03],
    story: 'Westerhaven wants to enlarge its harbour. Everybody wants more or less of everything.',
    issues: [
      ['Length of the new quay', ['200 metres', '400 metres', '800 metres']],
      ['Ships at night', ['none', 'until midnight', 'at all hours']],
      ['Depth of the channel', ['as it is', '12 metres', '14 metres', '16 metres']],
      ['Fund for the fishers', ['none', '5 million', '10 million', '20 million']],
      ['Road and rail', ['nothing', 'a wider road', 'a bypass', 'a railway', 'a railway and a bypass']],
    ],
    parties: [
      ['Port authority', 'runs the harbour.', 'A up 35, B up 20, C up 25, D down 8, E up 12'],
      ['Town of Westerhaven', 'gives the permit.', 'A up 15, B down 20, C up 8, D up 15, E up 42'],
      ['Fishers', 'land their catch here.', 'A down 18, B down 12, C down 25, D up 40, E down 5'],
      ['Shipping lines', 'would pay the dues.', 'A up 28, B up 28, C up 34, D down 4, E up 6'],
      ['Residents', 'live behind the quay.', 'A down 20, B down 45, C down 5, D up 5, E down 25'],
      ['Finance ministry', 'pays for the rails.', 'A up 14, B up 8, C down 16, D down 22, E down 40'],
    ],
  },
  {
    name: 'water-treaty',
    seed: 22,
    share: [0.03, 0.04],
    story:
      'Six countries share the river Sava Dolna. Each has a measure that is right for it: not too little, not too much.',
    issues: [
      ['Water left in the river', ['a quarter', 'a third', 'half', 'two thirds', 'three quarters']],
      ['Height of the dam', ['none', 'low', 'middle', 'high']],
      ['Length of the treaty', ['5 years', '15 years', '40 years']],
      ['Gauges', ['own ones', 'shared ones', 'read by a commission', 'read by a court']],
      ['Share of the power', ['upstream keeps all', 'a third goes downstream', 'half goes downstream']],
    ],
    parties: [
      ['Uplandia', 'lies at the springs.', 'A peak2 25, B peak3 30, C peak2 10, D peak2 10, E down 25'],
      ['Deltania', 'lies at the mouth.', 'A peak4 40, B peak2 15, C peak3 15, D peak3 15, E up 15'],
      ['Midmark', 'waters its fields.', 'A peak3 30, B peak3 25, C peak2 20, D peak2 15, E peak2 10'],
      ['Forest Cantons', 'lives off visitors.', 'A peak4 20, B peak1 40, C peak2 5, D peak3 25, E peak2 10'],
      ['Saltmark', 'has the cities.', 'A peak3 20, B peak4 20, C peak3 25, D peak1 5, E peak3 30'],
      ['River Commission', 'keeps the peace.', 'A peak3 15, B peak2 10, C peak2 25, D peak4 40, E peak2 10'],
    ],
  },
  {
    name: 'fisheries',
    seed: 33,
    share: [0.04, 0.05],
    story: 'The rules for the cod bank of Norrholm end this year. Nobody cares about everything.',
    issues: [
      ['Catch a year', ['20,000 tonnes', '30,000 tonnes', '40,000 tonnes', '50,000 tonnes']],
      ['Closed season', ['none', 'two months', 'four months']],
      ['Mesh', ['90 millimetres', '110 millimetres', '130 millimetres']],
      ['Watch at sea', ['log books', 'observers', 'cameras', 'satellites']],
      ['Foreign boats', ['none', '10 licences', '20 licences', '40 licences', 'free']],
    ],
    parties: [
      ['Trawler owners', 'fish all year.', 'A up 55, C down 25, D down 20'],
      ['Coast guard', 'has four ships.', 'B up 20, D up 60, E down 20'],
      ['Small boats', 'fish from the shore.', 'A peak2 20, B peak2 35, E down 45'],
      ['Institute of the sea', 'counts the fish.', 'A down 45, B up 25, C up 30'],
      ['Canneries', 'buy whatever is landed.', 'A up 40, B down 20, E up 40'],
      ['Neighbour state', 'has boats and no bank.', 'A up 15, D peak2 20, E up 65'],
    ],
  },
  {
    name: 'tram-line',
    seed: 44,
    share: [0.05, 0.065],
    story:
      'Kesselburg builds a tram line. Routes and companies have no more or less: everybody has an own order.',
    issues: [
      ['Route', ['along the river', 'over the hill', 'through the station', 'by the university']],
      ['Who runs it', ['the city', 'the railway', 'a company']],
      ['Place for the depot', ['gasworks', 'meadow', 'goods yard', 'barracks', 'brewery']],
      ['Tickets', ['free', 'one price', 'by distance']],
      ['Who pays', ['drivers', 'owners of houses', 'shops', 'everybody']],
    ],
    parties: [
      ['City council', 'orders the trams.', 'A any 25, B down 20, C any 15, D peak2 10, E any 30'],
      ['State railway', 'has the tracks.', 'A any 30, B peak2 35, C any 20, D up 10, E any 5'],
      ['Shopkeepers', 'fear the works.', 'A any 35, B any 5, C any 10, D down 15, E any 35'],
      ['University', 'has 20,000 students.', 'A any 50, B any 5, C any 10, D down 30, E any 5'],
      ['House owners', 'like it quiet.', 'A any 25, B any 5, C any 30, D any 5, E any 35'],
      ['Cyclists', 'want wide lanes.', 'A any 40, B any 10, C any 25, D any 5, E any 20'],
    ],
  },
  {
    name: 'research-reactor',
    seed: 55,
    share: [0.065, 0.08],
    story: 'A reactor for medicine and research is planned at Lindfeld. For most, one or two issues decide.',
    issues: [
      ['Enrichment of the fuel', ['under 5 %', 'under 20 %', '60 %', '93 %']],
      ['Spent fuel', ['goes back', 'stored abroad', 'stored here']],
      ['Inspections', ['once a year', 'every month', 'at any time', 'cameras always on']],
      ['Power', ['5 megawatts', '10 megawatts', '20 megawatts']],
      ['Beam time for guests', ['none', 'a tenth', 'a fifth', 'a third', 'half']],
    ],
    parties: [
      ['Institute', 'will run it.', 'A up 45, B down 5, C down 10, D up 35, E peak2 5'],
      ['Safeguards agency', 'must approve.', 'A down 50, B down 8, C up 37, D down 3, E any 2'],
      ['Makers of medicine', 'need isotopes.', 'A up 8, B down 4, C down 3, D up 75, E down 10'],
      ['Town of Lindfeld', 'is the neighbour.', 'A down 5, B down 70, C up 10, D down 12, E any 3'],
      ['Universities', 'want neutrons.', 'A up 14, B any 2, C down 4, D up 15, E up 65'],
      ['Treasury', 'pays.', 'A down 4, B up 20, C down 6, D down 62, E up 8'],
    ],
  },
  {
    name: 'heritage-site',
    seed: 66,
    share: [0.08, 0.1],
    story:
      'The terraces of Monte Alvo are to be protected, and to feed their people. Wishes are of every kind.',
    issues: [
      ['Core zone', ['the chapel', 'the terraces', 'the valley']],
      ['Visitors a day', ['200', '500', '1,000', 'no limit']],
      ['New houses', ['none', 'on old walls', 'at the road', 'anywhere']],
      ['Entrance', ['free', '5 euros', '15 euros']],
      ['Who has the money', ['region', 'village', 'farmers', 'monks', 'a trust']],
    ],
    parties: [
      ['Region', 'applies for the title.', 'A peak2 25, B up 20, C peak2 15, D up 15, E any 25'],
      ['Monument office', 'sets the conditions.', 'A up 40, B down 20, C down 35, D any 5'],
      ['Farmers', 'keep up the walls.', 'A down 15, C up 20, D peak2 5, E any 60'],
      ['Innkeepers', 'have 90 beds.', 'A down 10, B up 50, C peak3 20, D down 20'],
      ['Monks', 'own the chapel.', 'A any 25, B down 45, D peak2 10, E any 20'],
      ['Young people', 'want to stay.', 'B peak3 15, C up 60, D any 5, E any 20'],
    ],
  },
];
