"""Certificates that are made anew for every run, by openssl: good ones, and those that nobody should trust."""

import pathlib
import ssl
import subprocess

SETTINGS = """
[req]
distinguished_name = name
[name]
[ca]
default_ca = mine
[mine]
database = {folder}/{authority}.index
new_certs_dir = {folder}
serial = {folder}/{authority}.serial
default_md = sha256
policy = anything
copy_extensions = copy
unique_subject = no
[anything]
commonName = supplied
"""


class Certificates:
    """A folder with an authority that the tests trust, one that they do not, and servers' certificates of both."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        for name in ('known', 'unknown'):
            self.make_authority(name)
        self.issue('good', 'known')
        self.issue('stranger', 'unknown')
        self.issue('elsewhere', 'known', host='DNS:elsewhere.example')
        self.issue('expired', 'known', start='20200101000000Z', end='20200201000000Z')
        self.issue('visitor', 'known')

    @property
    def files(self):
        """The paths that the tests need."""
        return {'authority': self.path('known.pem'), 'certificate': self.path('visitor.pem'), 'key': self.path('visitor.key')}

    def contexts(self):
        """Gives a TLS context for each way in which a server can be met."""
        client_asked = self.context('good')
        client_asked.load_verify_locations(self.path('known.pem'))
        client_asked.verify_mode = ssl.CERT_REQUIRED
        return {
            'https': self.context('good'), 'unknown-authority': self.context('stranger'), 'wrong-host': self.context('elsewhere'),
            'expired': self.context('expired'), 'client-certificate': client_asked,
        }

    def context(self, name):
        """Gives a TLS context with a certificate."""
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.path(f'{name}.pem'), self.path(f'{name}.key'))
        return context

    def path(self, name):
        """The path of a file in the folder."""
        return str(self.folder / name)

    def make_authority(self, name):
        """Makes an authority with its own key."""
        (self.folder / f'{name}.index').touch()
        (self.folder / f'{name}.serial').write_text('1000\n')
        (self.folder / f'{name}.cnf').write_text(SETTINGS.format(folder=self.folder, authority=name))
        self.make_key(name)
        self.openssl(
            'req', '-x509', '-new', '-key', f'{name}.key', '-out', f'{name}.pem', '-days', '2', '-subj', f'/CN=Fault authority {name}',
            '-config', f'{name}.cnf', '-addext', 'basicConstraints=critical,CA:TRUE', '-addext', 'keyUsage=critical,keyCertSign')

    def issue(self, name, authority, host='IP:127.0.0.1,DNS:localhost', start=None, end=None):
        """Makes a key and a certificate for a host."""
        self.make_key(name)
        self.openssl(
            'req', '-new', '-key', f'{name}.key', '-out', f'{name}.csr', '-subj', f'/CN={name}', '-config', f'{authority}.cnf',
            '-addext', f'subjectAltName={host}')
        dates = ['-startdate', start, '-enddate', end] if start else ['-days', '2']
        self.openssl(
            'ca', '-batch', '-notext', '-config', f'{authority}.cnf', '-cert', f'{authority}.pem', '-keyfile', f'{authority}.key',
            '-in', f'{name}.csr', '-out', f'{name}.pem', *dates)

    def make_key(self, name):
        """Makes a key."""
        self.openssl('ecparam', '-genkey', '-noout', '-name', 'prime256v1', '-out', f'{name}.key')

    def openssl(self, *arguments):
        """Runs openssl in the folder."""
        run = subprocess.run(['openssl', *arguments], cwd=self.folder, capture_output=True, text=True, timeout=30, check=False)
        if run.returncode:
            raise SystemExit(f'openssl {arguments[0]}: {run.stderr}')
