META
key;value
budget;12000.50
num_projects;3
num_votes;2
PROJECTS
project_id;cost;votes;name;category
BO.1/24;8000.0;17;Spielplatz;public space,sport
BO.2/24;999999999;9;Brunnen;public space
BO.3/24;4000,25;21;"Chor; ""laut""";
VOTES
voter_id;vote
1;BO.1/24,BO.3/24
2;BO.3/24
