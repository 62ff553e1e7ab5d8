import json

from redis import Redis

from store.base import Store


class RedisStore(Store):
    def __init__(self, url):
        self.redis = Redis.from_url(url)

    def load(self, key):
        return json.loads(self.redis.get(key))

    def save(self, key, document):
        self.redis.set(key, json.dumps(document))
