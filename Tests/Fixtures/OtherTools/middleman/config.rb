activate :directory_indexes
set :site_title, 'First Aid at the Club'
